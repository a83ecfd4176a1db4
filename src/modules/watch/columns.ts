import { type ColumnRegister, ofNobody, peopleTable, table } from '#kit/column-register.ts'
import { alsoKept, type Kept, keptFor, unnamed } from '#kit/kept.ts'

const source = { fr: 'tant que la source est suivie', en: 'as long as the source is followed' }
const found = keptFor(
  [
    {
      lasts: { days: 90 },
      from: 'watch_items.decided_at',
      when: { 'watch_items.state': 'dropped' },
    },
    { lasts: { years: 1 }, from: 'watch_items.seen_at', when: { 'watch_items.state': 'new' } },
  ],
  (first, second) => ({
    fr: `écartée : ${first.fr} ; à trier : ${second.fr} ; publiée : avec la ressource ; retirée avec sa source avant tri`,
    en: `set aside: ${first.en}; to be sorted: ${second.en}; published: with the resource; removed with its source before it is sorted`,
  }),
)
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
  watch_sources: table(
    [
      internal(source),
      'id kind title address home themes licence state every_minutes next_at etag',
      'last_modified last_read_at last_new_at failures last_problem origin',
      'created_at',
    ],
    [key(source), 'owner_id assignee_id'],
  ),
  watch_hosts: table([
    internal({
      fr: 'un jour après la dernière lecture',
      en: 'one day after the last reading',
    }),
    'host free_at',
  ]),
  watch_mailboxes: table(
    [internal(alsoKept(mailbox, { fr: 'empreinte seule', en: 'fingerprint only' })), 'key_hash'],
    [internal(mailbox), 'uid_validity last_uid free_at read_at last_problem'],
  ),
  watch_seen: table(
    [
      internal({
        fr: 'treize mois après la dernière lecture',
        en: 'thirteen months after the last reading',
      }),
      'source_id last_seen_at',
    ],
    [
      internal({
        fr: 'treize mois après la dernière lecture ; empreinte seule',
        en: 'thirteen months after the last reading; fingerprint only',
      }),
      'guid_hash',
    ],
  ),
  watch_items: peopleTable(
    ofNobody('the authors of what was published elsewhere'),
    [
      internal(found),
      'id source_id address canonical title picture language published_at seen_at',
      'licence licence_from group_id state until why decided_at kind summary themes',
      'methods publics remark gap_id resource_id resource_slug for_letter origin',
    ],
    [personal(found), 'extract authors'],
    [key(found), 'decided_by assignee_id added_by submitted_by read_by'],
  ),
  watch_rules: table(
    [internal({ fr: 'tant que la règle tient', en: 'as long as the rule stands' }), 'theme'],
    [key({ fr: 'tant que la règle tient', en: 'as long as the rule stands' }), 'person_id'],
  ),
  watch_gaps: table(
    [
      internal(gap),
      'id origin key words href count state taken_at why answer_slug answered_at',
      'created_at last_asked_at is_demo',
    ],
    [key(gap), 'taken_by'],
  ),
}
