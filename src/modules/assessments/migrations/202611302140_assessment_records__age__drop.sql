-- Nothing was ever counted by age: what serves nothing is not asked.
alter table assessment_records drop column age;
