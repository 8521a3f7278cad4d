-- A frozen report keeps the follow-up too: what was verified, came back and was told of each record, and what was asked of whom, with its delays.
alter table reports.frozen_record
    add column verified boolean,
    add column came_back boolean,
    add column told boolean;
comment on column reports.frozen_record.told is 'Whether residents had been told something. As verified and came_back: empty (null) in reports frozen before they were kept.';

alter table reports.frozen_figure add column median_working_days numeric;
alter table reports.frozen_figure drop constraint frozen_figure_measure_check;
alter table reports.frozen_figure add constraint frozen_figure_measure_check check (measure in (
    'TOTAL', 'OPEN', 'TREATED', 'LATE', 'VERIFIED', 'CAME_BACK', 'TOLD', 'UNTOLD', 'TASKS', 'TASKS_DONE', 'TASKS_LATE'));

create table reports.frozen_task (
    report_id uuid not null references reports.frozen (id),
    task_id uuid not null,
    observation_id uuid not null,
    organisation_id uuid not null,
    theme_code text not null,
    asked_on date not null,
    done_on date,
    kept boolean not null,
    done boolean not null,
    late boolean not null,
    days int,
    working_days int,
    primary key (report_id, task_id)
);
comment on table reports.frozen_task is 'What was asked of organisations about the records that a frozen report counted, with its delays, as it was. Never changed, kept without limit. No personal data.';
create trigger stay_frozen before update or delete or truncate on reports.frozen_task for each statement execute function reports.stay_frozen();
create trigger freeze_at_once before insert on reports.frozen_task for each row execute function reports.freeze_at_once();
grant select, insert on reports.frozen_task to ${collective};
