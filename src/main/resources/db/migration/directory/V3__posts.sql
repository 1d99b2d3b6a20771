-- Posts of agencies and who held them. A post of task DATA answers for the data of its agency.
create table directory_post (
  id     bigint generated always as identity primary key,
  agency text not null,
  title  text not null,
  task   text not null check (task in ('DATA', 'OTHER')),
  unique (agency, title)
);

create table directory_holder (
  post       bigint not null references directory_post (id),
  name       text not null,
  email      text not null,
  phone      text not null,
  valid_from date not null,
  valid_to   date,
  check (valid_to > valid_from)
);
create unique index directory_holder_of_now on directory_holder (post) where valid_to is null;
