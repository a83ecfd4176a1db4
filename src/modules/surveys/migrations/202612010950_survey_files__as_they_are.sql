-- What is sealed cannot be made smaller: the database need not try, each time that a file is written.
alter table survey_files alter column sealed set storage external;
