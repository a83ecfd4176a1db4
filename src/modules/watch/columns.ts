import { alsoKept, type Kept, unnamed } from '#kit/kept.ts'
import type { ColumnRegister } from '#platform/module.ts'

const source = { fr: 'tant que la source est suivie', en: 'as long as the source is followed' }
const found = {
  fr: 'écartée : 90 jours ; à trier : un an ; publiée : avec la ressource ; retirée avec sa source avant tri',
  en: 'set aside: 90 days; to be sorted: one year; published: with the resource; removed with its source before it is sorted',
}
const mailbox = { fr: 'tant que ces courriels sont lus', en: 'as long as these e-mails are read' }
const gap = {
  fr: 'un an après qu’une ressource y a répondu ou qu’il a été écarté',
  en: 'one year after a resource answered it or it was set aside',
}
const internal = (kept: Kept) => ({ class: 'internal', kept }) as const
const personal = (kept: Kept) => ({ class: 'personal', kept }) as const
const key = (kept: Kept) => ({ class: 'internal', kept: alsoKept(kept, unnamed) }) as const

/** Every column of this room, its class and how long it is kept. */
export const columns: ColumnRegister = {
  watch_sources: {
    id: internal(source),
    kind: internal(source),
    title: internal(source),
    // Of letters, the list or the domain only: never somebody's address.
    address: internal(source),
    home: internal(source),
    themes: internal(source),
    owner_id: key(source),
    assignee_id: key(source),
    licence: internal(source),
    state: internal(source),
    every_minutes: internal(source),
    next_at: internal(source),
    etag: internal(source),
    last_modified: internal(source),
    last_read_at: internal(source),
    last_new_at: internal(source),
    failures: internal(source),
    last_problem: internal(source),
    origin: internal(source),
    created_at: internal(source),
  },
  watch_hosts: {
    host: internal({
      fr: 'un jour après la dernière lecture',
      en: 'one day after the last reading',
    }),
    free_at: internal({
      fr: 'un jour après la dernière lecture',
      en: 'one day after the last reading',
    }),
  },
  watch_mailboxes: {
    key_hash: internal(alsoKept(mailbox, { fr: 'empreinte seule', en: 'fingerprint only' })),
    uid_validity: internal(mailbox),
    last_uid: internal(mailbox),
    free_at: internal(mailbox),
    read_at: internal(mailbox),
    last_problem: internal(mailbox),
  },
  watch_seen: {
    source_id: internal({
      fr: 'treize mois après la dernière lecture',
      en: 'thirteen months after the last reading',
    }),
    guid_hash: internal({
      fr: 'treize mois après la dernière lecture ; empreinte seule',
      en: 'thirteen months after the last reading; fingerprint only',
    }),
    last_seen_at: internal({
      fr: 'treize mois après la dernière lecture',
      en: 'thirteen months after the last reading',
    }),
  },
  watch_items: {
    id: internal(found),
    source_id: internal(found),
    address: internal(found),
    canonical: internal(found),
    title: internal(found),
    extract: personal(found),
    picture: internal(found),
    authors: personal(found),
    language: internal(found),
    published_at: internal(found),
    seen_at: internal(found),
    licence: internal(found),
    licence_from: internal(found),
    group_id: internal(found),
    state: internal(found),
    until: internal(found),
    why: internal(found),
    decided_by: key(found),
    decided_at: internal(found),
    assignee_id: key(found),
    added_by: key(found),
    kind: internal(found),
    summary: internal(found),
    themes: internal(found),
    methods: internal(found),
    publics: internal(found),
    submitted_by: key(found),
    read_by: key(found),
    remark: internal(found),
    gap_id: internal(found),
    resource_id: internal(found),
    resource_slug: internal(found),
    for_letter: internal(found),
    origin: internal(found),
  },
  watch_rules: {
    theme: internal({ fr: 'tant que la règle tient', en: 'as long as the rule stands' }),
    person_id: key({ fr: 'tant que la règle tient', en: 'as long as the rule stands' }),
  },
  watch_gaps: {
    id: internal(gap),
    origin: internal(gap),
    key: internal(gap),
    words: internal(gap),
    href: internal(gap),
    count: internal(gap),
    state: internal(gap),
    taken_by: key(gap),
    taken_at: internal(gap),
    why: internal(gap),
    answer_slug: internal(gap),
    answered_at: internal(gap),
    created_at: internal(gap),
    last_asked_at: internal(gap),
    is_demo: internal(gap),
  },
}
