-- Members of a panel drawn by lot whose letter was made, so that it is made once: neither a name nor an address, and
-- nothing by which the draw is found again without its own list.
create table survey_panel_letters (
  survey_id uuid not null references surveys (id) on delete cascade,
  mark text not null,
  primary key (survey_id, mark)
);
