Cross-platform migration
Licensed under the Apache License, Version 2.0; see META-INF/LICENSE.

This archive carries these libraries, unchanged, each as a JAR of its own that can be replaced by another version. The texts of their licences are in
META-INF/licenses, where the JAR itself does not hold them.

<#list dependencyMap as entry>
<#assign library = entry.getKey()>
- ${library.artifactId}-${library.version}: ${library.name} (${library.groupId}<#if library.url??>, ${library.url}</#if>), <#list entry.getValue() as licence>${licence}<#sep> or </#list>
</#list>
