-- What a file left unsaid or said in words that the house does not know is told, line by line.
alter table resource_imports add column kind text not null default '';
alter table resource_import_lines add column notes jsonb not null default '{}';

-- What one house exports, another one reads.
alter table resource_imports drop constraint resource_imports_format_check;
alter table resource_imports add constraint resource_imports_format_check
  check (format in ('participedia', 'bibtex', 'ris', 'csl', 'csv', 'xlsx', 'docx', 'jsonl'));
