import type { ColumnRegister } from '#platform/module.ts'

const source = 'tant que la source est suivie'
const found =
  'écartée : 90 jours ; à trier : un an ; publiée : avec la ressource ; retirée avec sa source avant tri'
const mailbox = 'tant que ces courriels sont lus'
const gap = 'un an après qu’une ressource y a répondu ou qu’il a été écarté'
const internal = (kept: string) => ({ class: 'internal', kept }) as const
const personal = (kept: string) => ({ class: 'personal', kept }) as const
const key = (kept: string) =>
  ({ class: 'internal', kept: `${kept} ; un numéro tiré au hasard, sans nom` }) as const

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
    host: internal('un jour après la dernière lecture'),
    free_at: internal('un jour après la dernière lecture'),
  },
  watch_mailboxes: {
    key_hash: internal(`${mailbox} ; empreinte seule`),
    uid_validity: internal(mailbox),
    last_uid: internal(mailbox),
    free_at: internal(mailbox),
    read_at: internal(mailbox),
    last_problem: internal(mailbox),
  },
  watch_seen: {
    source_id: internal('treize mois après la dernière lecture'),
    guid_hash: internal('treize mois après la dernière lecture ; empreinte seule'),
    last_seen_at: internal('treize mois après la dernière lecture'),
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
    theme: internal('tant que la règle tient'),
    person_id: key('tant que la règle tient'),
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
