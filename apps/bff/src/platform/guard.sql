-- The rights of the application's role, set anew after every migration: it reads and writes rows, and of the
-- audit trail it may only read and add. The trigger holds for the owner too.
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
revoke update, delete, truncate on audit_entry from lianzhen_app;

create or replace function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;

create or replace trigger audit_append_only before update or delete or truncate on audit_entry
  for each statement execute function audit_is_append_only();
