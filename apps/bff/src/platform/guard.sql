-- The rights of the application's role, set anew after every migration: it reads and writes rows, and of the
-- audit trail and its seals it may only read and add. The triggers hold for the owner too.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lianzhen_app') then
    create role lianzhen_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

grant lianzhen_app to current_user;
grant usage on schema public to lianzhen_app;
grant select, insert, update, delete on all tables in schema public to lianzhen_app;
grant usage, select on all sequences in schema public to lianzhen_app;
revoke update, delete, truncate on audit_entry, audit_seal, audit_archive from lianzhen_app;
revoke insert on audit_archive from lianzhen_app;

create or replace trigger audit_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
create or replace trigger audit_append_only before update or delete or truncate on audit_seal
  for each statement execute function audit_is_append_only();
create or replace trigger audit_append_only before update or delete or truncate on audit_entry_other
  for each statement execute function audit_is_append_only();

-- The months that begin soon; the job audit.months makes the later ones. A partition is entered through its parent.
select audit_month((now() + make_interval(months => ahead))::date) from generate_series(0, 2) ahead;
do $$
declare part regclass;
begin
  for part in select inhrelid::regclass from pg_inherits where inhparent = 'audit_entry'::regclass loop
    execute format('revoke all on %s from lianzhen_app', part);
  end loop;
end $$;
