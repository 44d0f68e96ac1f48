CREATE TEMPORARY TABLE r000 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r000',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r000_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r000_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r000_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r001 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r001',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r001_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r001_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r001_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r002 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r002',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r002_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r002_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r002_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r003 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r003',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r003_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r003_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r003_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r004 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r004',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r004_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r004_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r004_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r005 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r005',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r005_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r005_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r005_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r006 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r006',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r006_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r006_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r006_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r007 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r007',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r007_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r007_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r007_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r008 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r008',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r008_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r008_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r008_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r009 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r009',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r009_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r009_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r009_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r010 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r010',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r010_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r010_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r010_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r011 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r011',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r011_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r011_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r011_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r012 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r012',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r012_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r012_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r012_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r013 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r013',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r013_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r013_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r013_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r014 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r014',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r014_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r014_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r014_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r015 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r015',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r015_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r015_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r015_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r016 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r016',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r016_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r016_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r016_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r017 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r017',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r017_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r017_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r017_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r018 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r018',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r018_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r018_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r018_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r019 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r019',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r019_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r019_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r019_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r020 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r020',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r020_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r020_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r020_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r021 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r021',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r021_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r021_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r021_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r022 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r022',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r022_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r022_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r022_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r023 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r023',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r023_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r023_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r023_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r024 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r024',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r024_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r024_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r024_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r025 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r025',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r025_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r025_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r025_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r026 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r026',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r026_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r026_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r026_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r027 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r027',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r027_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r027_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r027_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r028 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r028',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r028_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r028_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r028_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r029 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r029',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r029_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r029_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r029_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r030 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r030',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r030_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r030_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r030_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r031 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r031',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r031_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r031_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r031_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r032 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r032',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r032_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r032_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r032_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r033 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r033',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r033_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r033_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r033_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r034 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r034',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r034_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r034_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r034_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r035 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r035',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r035_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r035_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r035_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r036 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r036',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r036_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r036_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r036_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r037 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r037',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r037_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r037_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r037_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r038 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r038',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r038_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r038_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r038_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r039 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r039',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r039_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r039_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r039_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r040 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r040',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r040_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r040_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r040_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r041 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r041',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r041_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r041_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r041_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r042 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r042',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r042_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r042_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r042_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r043 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r043',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r043_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r043_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r043_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r044 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r044',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r044_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r044_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r044_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r045 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r045',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r045_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r045_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r045_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r046 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r046',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r046_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r046_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r046_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r047 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r047',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r047_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r047_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r047_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r048 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r048',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r048_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r048_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r048_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r049 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r049',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r049_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r049_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r049_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r050 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r050',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r050_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r050_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r050_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r051 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r051',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r051_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r051_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r051_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r052 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r052',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r052_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r052_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r052_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r053 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r053',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r053_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r053_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r053_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r054 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r054',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r054_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r054_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r054_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r055 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r055',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r055_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r055_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r055_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r056 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r056',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r056_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r056_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r056_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r057 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r057',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r057_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r057_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r057_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r058 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r058',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r058_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r058_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r058_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r059 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r059',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r059_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r059_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r059_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r060 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r060',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r060_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r060_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r060_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r061 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r061',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r061_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r061_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r061_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r062 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r062',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r062_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r062_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r062_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r063 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r063',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r063_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r063_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r063_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r064 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r064',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r064_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r064_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r064_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r065 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r065',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r065_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r065_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r065_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r066 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r066',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r066_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r066_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r066_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r067 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r067',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r067_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r067_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r067_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r068 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r068',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r068_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r068_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r068_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r069 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r069',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r069_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r069_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r069_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r070 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r070',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r070_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r070_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r070_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r071 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r071',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r071_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r071_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r071_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r072 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r072',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r072_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r072_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r072_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r073 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r073',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r073_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r073_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r073_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r074 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r074',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r074_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r074_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r074_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r075 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r075',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r075_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r075_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r075_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r076 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r076',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r076_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r076_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r076_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r077 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r077',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r077_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r077_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r077_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r078 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r078',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r078_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r078_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r078_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r079 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r079',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r079_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r079_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r079_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r080 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r080',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r080_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r080_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r080_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r081 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r081',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r081_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r081_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r081_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r082 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r082',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r082_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r082_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r082_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r083 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r083',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r083_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r083_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r083_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r084 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r084',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r084_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r084_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r084_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r085 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r085',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r085_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r085_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r085_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r086 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r086',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r086_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r086_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r086_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r087 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r087',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r087_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r087_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r087_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r088 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r088',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r088_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r088_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r088_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r089 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r089',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r089_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r089_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r089_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r090 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r090',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r090_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r090_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r090_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r091 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r091',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r091_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r091_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r091_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r092 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r092',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r092_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r092_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r092_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r093 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r093',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r093_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r093_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r093_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r094 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r094',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r094_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r094_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r094_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r095 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r095',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r095_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r095_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r095_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r096 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r096',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r096_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r096_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r096_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r097 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r097',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r097_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r097_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r097_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r098 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r098',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r098_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r098_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r098_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r099 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r099',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r099_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r099_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r099_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r100 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r100',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r100_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r100_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r100_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r101 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r101',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r101_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r101_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r101_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r102 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r102',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r102_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r102_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r102_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r103 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r103',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r103_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r103_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r103_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r104 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r104',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r104_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r104_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r104_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r105 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r105',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r105_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r105_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r105_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r106 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r106',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r106_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r106_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r106_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r107 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r107',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r107_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r107_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r107_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r108 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r108',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r108_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r108_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r108_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r109 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r109',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r109_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r109_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r109_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r110 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r110',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r110_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r110_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r110_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r111 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r111',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r111_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r111_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r111_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r112 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r112',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r112_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r112_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r112_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r113 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r113',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r113_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r113_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r113_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r114 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r114',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r114_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r114_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r114_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r115 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r115',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r115_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r115_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r115_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r116 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r116',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r116_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r116_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r116_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r117 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r117',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r117_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r117_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r117_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r118 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r118',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r118_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r118_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r118_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r119 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r119',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r119_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r119_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r119_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r120 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r120',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r120_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r120_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r120_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r121 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r121',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r121_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r121_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r121_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r122 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r122',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r122_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r122_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r122_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r123 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r123',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r123_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r123_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r123_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r124 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r124',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r124_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r124_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r124_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r125 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r125',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r125_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r125_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r125_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r126 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r126',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r126_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r126_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r126_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r127 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r127',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r127_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r127_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r127_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r128 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r128',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r128_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r128_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r128_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r129 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r129',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r129_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r129_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r129_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r130 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r130',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r130_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r130_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r130_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r131 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r131',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r131_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r131_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r131_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r132 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r132',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r132_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r132_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r132_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r133 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r133',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r133_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r133_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r133_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r134 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r134',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r134_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r134_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r134_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r135 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r135',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r135_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r135_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r135_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r136 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r136',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r136_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r136_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r136_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r137 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r137',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r137_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r137_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r137_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r138 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r138',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r138_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r138_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r138_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r139 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r139',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r139_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r139_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r139_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r140 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r140',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r140_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r140_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r140_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r141 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r141',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r141_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r141_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r141_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r142 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r142',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r142_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r142_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r142_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r143 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r143',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r143_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r143_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r143_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r144 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r144',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r144_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r144_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r144_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r145 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r145',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r145_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r145_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r145_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r146 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r146',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r146_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r146_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r146_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r147 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r147',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r147_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r147_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r147_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r148 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r148',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r148_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r148_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r148_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

CREATE TEMPORARY TABLE r149 (
  k BIGINT,
  v DECIMAL(18, 2)
) WITH (
  'connector' = 'kafka',
  'topic' = 'r149',
  'properties.bootstrap.servers' = '${kafka_servers}',
  'properties.group.id' = 'r149_group',
  'scan.startup.mode' = 'group-offsets',
  'format' = 'json'
);
CREATE TEMPORARY TABLE r149_sum (
  k BIGINT,
  v DECIMAL(18, 2),
  PRIMARY KEY (k) NOT ENFORCED
) WITH (
  'connector' = 'hologres',
  'endpoint' = '${holo_endpoint}',
  'dbname' = 'media_dw',
  'tablename' = 'public.r149_sum',
  'username' = '${secret_values.holo_user}',
  'password' = '${secret_values.holo_pw}',
  'mutatetype' = 'insertorupdate'
);

BEGIN STATEMENT SET;

INSERT INTO r000_sum SELECT k, SUM(v) FROM r000 GROUP BY k;

INSERT INTO r001_sum SELECT k, SUM(v) FROM r001 GROUP BY k;

INSERT INTO r002_sum SELECT k, SUM(v) FROM r002 GROUP BY k;

INSERT INTO r003_sum SELECT k, SUM(v) FROM r003 GROUP BY k;

INSERT INTO r004_sum SELECT k, SUM(v) FROM r004 GROUP BY k;

INSERT INTO r005_sum SELECT k, SUM(v) FROM r005 GROUP BY k;

INSERT INTO r006_sum SELECT k, SUM(v) FROM r006 GROUP BY k;

INSERT INTO r007_sum SELECT k, SUM(v) FROM r007 GROUP BY k;

INSERT INTO r008_sum SELECT k, SUM(v) FROM r008 GROUP BY k;

INSERT INTO r009_sum SELECT k, SUM(v) FROM r009 GROUP BY k;

INSERT INTO r010_sum SELECT k, SUM(v) FROM r010 GROUP BY k;

INSERT INTO r011_sum SELECT k, SUM(v) FROM r011 GROUP BY k;

INSERT INTO r012_sum SELECT k, SUM(v) FROM r012 GROUP BY k;

INSERT INTO r013_sum SELECT k, SUM(v) FROM r013 GROUP BY k;

INSERT INTO r014_sum SELECT k, SUM(v) FROM r014 GROUP BY k;

INSERT INTO r015_sum SELECT k, SUM(v) FROM r015 GROUP BY k;

INSERT INTO r016_sum SELECT k, SUM(v) FROM r016 GROUP BY k;

INSERT INTO r017_sum SELECT k, SUM(v) FROM r017 GROUP BY k;

INSERT INTO r018_sum SELECT k, SUM(v) FROM r018 GROUP BY k;

INSERT INTO r019_sum SELECT k, SUM(v) FROM r019 GROUP BY k;

INSERT INTO r020_sum SELECT k, SUM(v) FROM r020 GROUP BY k;

INSERT INTO r021_sum SELECT k, SUM(v) FROM r021 GROUP BY k;

INSERT INTO r022_sum SELECT k, SUM(v) FROM r022 GROUP BY k;

INSERT INTO r023_sum SELECT k, SUM(v) FROM r023 GROUP BY k;

INSERT INTO r024_sum SELECT k, SUM(v) FROM r024 GROUP BY k;

INSERT INTO r025_sum SELECT k, SUM(v) FROM r025 GROUP BY k;

INSERT INTO r026_sum SELECT k, SUM(v) FROM r026 GROUP BY k;

INSERT INTO r027_sum SELECT k, SUM(v) FROM r027 GROUP BY k;

INSERT INTO r028_sum SELECT k, SUM(v) FROM r028 GROUP BY k;

INSERT INTO r029_sum SELECT k, SUM(v) FROM r029 GROUP BY k;

INSERT INTO r030_sum SELECT k, SUM(v) FROM r030 GROUP BY k;

INSERT INTO r031_sum SELECT k, SUM(v) FROM r031 GROUP BY k;

INSERT INTO r032_sum SELECT k, SUM(v) FROM r032 GROUP BY k;

INSERT INTO r033_sum SELECT k, SUM(v) FROM r033 GROUP BY k;

INSERT INTO r034_sum SELECT k, SUM(v) FROM r034 GROUP BY k;

INSERT INTO r035_sum SELECT k, SUM(v) FROM r035 GROUP BY k;

INSERT INTO r036_sum SELECT k, SUM(v) FROM r036 GROUP BY k;

INSERT INTO r037_sum SELECT k, SUM(v) FROM r037 GROUP BY k;

INSERT INTO r038_sum SELECT k, SUM(v) FROM r038 GROUP BY k;

INSERT INTO r039_sum SELECT k, SUM(v) FROM r039 GROUP BY k;

INSERT INTO r040_sum SELECT k, SUM(v) FROM r040 GROUP BY k;

INSERT INTO r041_sum SELECT k, SUM(v) FROM r041 GROUP BY k;

INSERT INTO r042_sum SELECT k, SUM(v) FROM r042 GROUP BY k;

INSERT INTO r043_sum SELECT k, SUM(v) FROM r043 GROUP BY k;

INSERT INTO r044_sum SELECT k, SUM(v) FROM r044 GROUP BY k;

INSERT INTO r045_sum SELECT k, SUM(v) FROM r045 GROUP BY k;

INSERT INTO r046_sum SELECT k, SUM(v) FROM r046 GROUP BY k;

INSERT INTO r047_sum SELECT k, SUM(v) FROM r047 GROUP BY k;

INSERT INTO r048_sum SELECT k, SUM(v) FROM r048 GROUP BY k;

INSERT INTO r049_sum SELECT k, SUM(v) FROM r049 GROUP BY k;

INSERT INTO r050_sum SELECT k, SUM(v) FROM r050 GROUP BY k;

INSERT INTO r051_sum SELECT k, SUM(v) FROM r051 GROUP BY k;

INSERT INTO r052_sum SELECT k, SUM(v) FROM r052 GROUP BY k;

INSERT INTO r053_sum SELECT k, SUM(v) FROM r053 GROUP BY k;

INSERT INTO r054_sum SELECT k, SUM(v) FROM r054 GROUP BY k;

INSERT INTO r055_sum SELECT k, SUM(v) FROM r055 GROUP BY k;

INSERT INTO r056_sum SELECT k, SUM(v) FROM r056 GROUP BY k;

INSERT INTO r057_sum SELECT k, SUM(v) FROM r057 GROUP BY k;

INSERT INTO r058_sum SELECT k, SUM(v) FROM r058 GROUP BY k;

INSERT INTO r059_sum SELECT k, SUM(v) FROM r059 GROUP BY k;

INSERT INTO r060_sum SELECT k, SUM(v) FROM r060 GROUP BY k;

INSERT INTO r061_sum SELECT k, SUM(v) FROM r061 GROUP BY k;

INSERT INTO r062_sum SELECT k, SUM(v) FROM r062 GROUP BY k;

INSERT INTO r063_sum SELECT k, SUM(v) FROM r063 GROUP BY k;

INSERT INTO r064_sum SELECT k, SUM(v) FROM r064 GROUP BY k;

INSERT INTO r065_sum SELECT k, SUM(v) FROM r065 GROUP BY k;

INSERT INTO r066_sum SELECT k, SUM(v) FROM r066 GROUP BY k;

INSERT INTO r067_sum SELECT k, SUM(v) FROM r067 GROUP BY k;

INSERT INTO r068_sum SELECT k, SUM(v) FROM r068 GROUP BY k;

INSERT INTO r069_sum SELECT k, SUM(v) FROM r069 GROUP BY k;

INSERT INTO r070_sum SELECT k, SUM(v) FROM r070 GROUP BY k;

INSERT INTO r071_sum SELECT k, SUM(v) FROM r071 GROUP BY k;

INSERT INTO r072_sum SELECT k, SUM(v) FROM r072 GROUP BY k;

INSERT INTO r073_sum SELECT k, SUM(v) FROM r073 GROUP BY k;

INSERT INTO r074_sum SELECT k, SUM(v) FROM r074 GROUP BY k;

INSERT INTO r075_sum SELECT k, SUM(v) FROM r075 GROUP BY k;

INSERT INTO r076_sum SELECT k, SUM(v) FROM r076 GROUP BY k;

INSERT INTO r077_sum SELECT k, SUM(v) FROM r077 GROUP BY k;

INSERT INTO r078_sum SELECT k, SUM(v) FROM r078 GROUP BY k;

INSERT INTO r079_sum SELECT k, SUM(v) FROM r079 GROUP BY k;

INSERT INTO r080_sum SELECT k, SUM(v) FROM r080 GROUP BY k;

INSERT INTO r081_sum SELECT k, SUM(v) FROM r081 GROUP BY k;

INSERT INTO r082_sum SELECT k, SUM(v) FROM r082 GROUP BY k;

INSERT INTO r083_sum SELECT k, SUM(v) FROM r083 GROUP BY k;

INSERT INTO r084_sum SELECT k, SUM(v) FROM r084 GROUP BY k;

INSERT INTO r085_sum SELECT k, SUM(v) FROM r085 GROUP BY k;

INSERT INTO r086_sum SELECT k, SUM(v) FROM r086 GROUP BY k;

INSERT INTO r087_sum SELECT k, SUM(v) FROM r087 GROUP BY k;

INSERT INTO r088_sum SELECT k, SUM(v) FROM r088 GROUP BY k;

INSERT INTO r089_sum SELECT k, SUM(v) FROM r089 GROUP BY k;

INSERT INTO r090_sum SELECT k, SUM(v) FROM r090 GROUP BY k;

INSERT INTO r091_sum SELECT k, SUM(v) FROM r091 GROUP BY k;

INSERT INTO r092_sum SELECT k, SUM(v) FROM r092 GROUP BY k;

INSERT INTO r093_sum SELECT k, SUM(v) FROM r093 GROUP BY k;

INSERT INTO r094_sum SELECT k, SUM(v) FROM r094 GROUP BY k;

INSERT INTO r095_sum SELECT k, SUM(v) FROM r095 GROUP BY k;

INSERT INTO r096_sum SELECT k, SUM(v) FROM r096 GROUP BY k;

INSERT INTO r097_sum SELECT k, SUM(v) FROM r097 GROUP BY k;

INSERT INTO r098_sum SELECT k, SUM(v) FROM r098 GROUP BY k;

INSERT INTO r099_sum SELECT k, SUM(v) FROM r099 GROUP BY k;

INSERT INTO r100_sum SELECT k, SUM(v) FROM r100 GROUP BY k;

INSERT INTO r101_sum SELECT k, SUM(v) FROM r101 GROUP BY k;

INSERT INTO r102_sum SELECT k, SUM(v) FROM r102 GROUP BY k;

INSERT INTO r103_sum SELECT k, SUM(v) FROM r103 GROUP BY k;

INSERT INTO r104_sum SELECT k, SUM(v) FROM r104 GROUP BY k;

INSERT INTO r105_sum SELECT k, SUM(v) FROM r105 GROUP BY k;

INSERT INTO r106_sum SELECT k, SUM(v) FROM r106 GROUP BY k;

INSERT INTO r107_sum SELECT k, SUM(v) FROM r107 GROUP BY k;

INSERT INTO r108_sum SELECT k, SUM(v) FROM r108 GROUP BY k;

INSERT INTO r109_sum SELECT k, SUM(v) FROM r109 GROUP BY k;

INSERT INTO r110_sum SELECT k, SUM(v) FROM r110 GROUP BY k;

INSERT INTO r111_sum SELECT k, SUM(v) FROM r111 GROUP BY k;

INSERT INTO r112_sum SELECT k, SUM(v) FROM r112 GROUP BY k;

INSERT INTO r113_sum SELECT k, SUM(v) FROM r113 GROUP BY k;

INSERT INTO r114_sum SELECT k, SUM(v) FROM r114 GROUP BY k;

INSERT INTO r115_sum SELECT k, SUM(v) FROM r115 GROUP BY k;

INSERT INTO r116_sum SELECT k, SUM(v) FROM r116 GROUP BY k;

INSERT INTO r117_sum SELECT k, SUM(v) FROM r117 GROUP BY k;

INSERT INTO r118_sum SELECT k, SUM(v) FROM r118 GROUP BY k;

INSERT INTO r119_sum SELECT k, SUM(v) FROM r119 GROUP BY k;

INSERT INTO r120_sum SELECT k, SUM(v) FROM r120 GROUP BY k;

INSERT INTO r121_sum SELECT k, SUM(v) FROM r121 GROUP BY k;

INSERT INTO r122_sum SELECT k, SUM(v) FROM r122 GROUP BY k;

INSERT INTO r123_sum SELECT k, SUM(v) FROM r123 GROUP BY k;

INSERT INTO r124_sum SELECT k, SUM(v) FROM r124 GROUP BY k;

INSERT INTO r125_sum SELECT k, SUM(v) FROM r125 GROUP BY k;

INSERT INTO r126_sum SELECT k, SUM(v) FROM r126 GROUP BY k;

INSERT INTO r127_sum SELECT k, SUM(v) FROM r127 GROUP BY k;

INSERT INTO r128_sum SELECT k, SUM(v) FROM r128 GROUP BY k;

INSERT INTO r129_sum SELECT k, SUM(v) FROM r129 GROUP BY k;

INSERT INTO r130_sum SELECT k, SUM(v) FROM r130 GROUP BY k;

INSERT INTO r131_sum SELECT k, SUM(v) FROM r131 GROUP BY k;

INSERT INTO r132_sum SELECT k, SUM(v) FROM r132 GROUP BY k;

INSERT INTO r133_sum SELECT k, SUM(v) FROM r133 GROUP BY k;

INSERT INTO r134_sum SELECT k, SUM(v) FROM r134 GROUP BY k;

INSERT INTO r135_sum SELECT k, SUM(v) FROM r135 GROUP BY k;

INSERT INTO r136_sum SELECT k, SUM(v) FROM r136 GROUP BY k;

INSERT INTO r137_sum SELECT k, SUM(v) FROM r137 GROUP BY k;

INSERT INTO r138_sum SELECT k, SUM(v) FROM r138 GROUP BY k;

INSERT INTO r139_sum SELECT k, SUM(v) FROM r139 GROUP BY k;

INSERT INTO r140_sum SELECT k, SUM(v) FROM r140 GROUP BY k;

INSERT INTO r141_sum SELECT k, SUM(v) FROM r141 GROUP BY k;

INSERT INTO r142_sum SELECT k, SUM(v) FROM r142 GROUP BY k;

INSERT INTO r143_sum SELECT k, SUM(v) FROM r143 GROUP BY k;

INSERT INTO r144_sum SELECT k, SUM(v) FROM r144 GROUP BY k;

INSERT INTO r145_sum SELECT k, SUM(v) FROM r145 GROUP BY k;

INSERT INTO r146_sum SELECT k, SUM(v) FROM r146 GROUP BY k;

INSERT INTO r147_sum SELECT k, SUM(v) FROM r147 GROUP BY k;

INSERT INTO r148_sum SELECT k, SUM(v) FROM r148 GROUP BY k;

INSERT INTO r149_sum SELECT k, SUM(v) FROM r149 GROUP BY k;

END;
