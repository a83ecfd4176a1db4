import type { Selectable } from 'kysely'
import { alsoKept, type Kept, unnamed } from '#kit/kept.ts'
import type { ColumnRegister } from './module.ts'
import type { Tables } from './tables/generated.ts'

/** The platform's own tables, and of no room. */
export type PlatformTables = Tables

// Rows as they are read.
export type AuditLineRow = Selectable<PlatformTables['audit_lines']>
export type OutboxMailRow = Selectable<PlatformTables['outbox_mails']>

const internal = (kept: Kept) => ({ class: 'internal', kept }) as const
const personal = (kept: Kept) => ({ class: 'personal', kept }) as const

const chain = {
  fr: 'toujours : la mémoire des actes ne s’efface pas',
  en: 'always: the memory of acts is not erased',
}
const mail = {
  fr: 'trente jours, ou moins si le message le demande',
  en: 'thirty days, or less if the message asks for it',
}
const day = { fr: 'un jour', en: 'one day' }
const life = { fr: 'tant que ce site existe', en: 'as long as this site exists' }

/** Classes and retention of the platform's own columns. */
export const platformColumns: ColumnRegister = {
  audit_lines: {
    position: internal(chain),
    at: internal(chain),
    actor_id: internal(alsoKept(chain, unnamed)),
    act: internal(chain),
    subject: internal(chain),
    is_public: internal(chain),
    detail: internal(chain),
    previous_hash: internal(chain),
    hash: internal(chain),
  },
  submissions: {
    key: internal(day),
    at: internal(day),
    location: internal(day),
    cookies: internal(day),
    undoable_act: internal(day),
  },
  outbox_mails: {
    id: internal(mail),
    at: internal(mail),
    recipient: personal(mail),
    subject: personal(mail),
    body_text: personal(mail),
    body_html: personal(mail),
    ical_method: internal(mail),
    body_ical: personal(mail),
    attached_name: internal(mail),
    attached_text: personal(mail),
    attached_bytes: personal(mail),
    unsubscribe_href: personal(mail),
    state: internal(mail),
    tries: internal(mail),
    last_problem: internal(mail),
    sent_at: internal(mail),
    erase_at: internal(mail),
    not_before: internal(mail),
    undoable_act: internal(mail),
  },
  undoable_acts: {
    id: internal(day),
    person_id: internal(day),
    act: internal(day),
    thing: internal(day),
    subject: internal(day),
    is_public: internal(day),
    before: internal({
      fr: 'huit minutes au plus : ce qu’il faut pour revenir sur l’acte, sans nom',
      en: 'eight minutes at most: what is needed to undo the act, without a name',
    }),
    after: internal({
      fr: 'huit minutes au plus : une empreinte',
      en: 'eight minutes at most: a fingerprint',
    }),
    held_jobs: internal(day),
    at: internal(day),
    until: internal(day),
    undone_at: internal(day),
  },
  rate_limits: {
    key: internal({
      fr: 'deux heures au plus ; empreinte salée d’adresse, jamais pour un bulletin, ou empreinte d’une lettre par la clé de son tirage',
      en: 'two hours at most; salted fingerprint of an address, never for a ballot, or fingerprint of a letter by the key of its draw',
    }),
    points: internal({ fr: 'deux heures au plus', en: 'two hours at most' }),
    expire: internal({ fr: 'deux heures au plus', en: 'two hours at most' }),
  },
  rate_salts: {
    hour: internal({ fr: 'une heure', en: 'one hour' }),
    salt: internal({ fr: 'une heure', en: 'one hour' }),
  },
  instance_settings: { name: internal(life), value: internal(life), changed_at: internal(life) },
  migrations: {
    name: internal(life),
    sha256: internal(life),
    applied_at: internal(life),
  },
  files: {
    id: internal({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
    name: personal({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
    media_type: internal({
      fr: 'avec le document qui l’utilise',
      en: 'with the document that uses it',
    }),
    size: internal({ fr: 'avec le document qui l’utilise', en: 'with the document that uses it' }),
    sha256: internal({
      fr: 'avec le document qui l’utilise',
      en: 'with the document that uses it',
    }),
    public: internal({
      fr: 'avec le document qui l’utilise',
      en: 'with the document that uses it',
    }),
    created_at: internal({
      fr: 'avec le document qui l’utilise',
      en: 'with the document that uses it',
    }),
    uploaded_by: internal({
      fr: 'avec le document qui l’utilise',
      en: 'with the document that uses it',
    }),
  },
}
