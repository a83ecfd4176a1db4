import {
  type ColumnRegister,
  ofNobody,
  ownedBy,
  peopleTable,
  sameAs,
  secret,
  table,
} from '#kit/column-register.ts'
import { alsoKept, type Kept, keptFor, keptWith, unnamed } from '#kit/kept.ts'
import { secrets } from '#kit/secrets.ts'

const withThing = keptWith({
  fr: 'avec la chose dont on parle ; le texte retiré par son auteur·rice, aussitôt',
  en: 'with the thing that is discussed; a text taken back by its author, at once',
})
const followed = keptWith({
  fr: 'avec la chose suivie, ou le compte',
  en: 'with the thing that is followed, or the account',
})
const account = keptWith({ fr: 'avec le compte', en: 'with the account' })

const withLink = keptFor([{ lasts: { days: 30 }, from: 'draft_links.ends_at' }], (time) => ({
  fr: `${time.fr} après la fin du lien`,
  en: `${time.en} after the end of the link`,
}))
const stranger =
  'whoever was given the link: a name that they may type without proof, that no account leads to'

const internal = (kept: Kept) => ({ class: 'internal', kept }) as const
const personal = (kept: Kept) => ({ class: 'personal', kept }) as const
const key = (kept: Kept) => ({ class: 'internal', kept: alsoKept(kept, unnamed) }) as const

export const columns: ColumnRegister = {
  discussion_comments: peopleTable(
    ownedBy('author_id', {
      stays: {
        body: 'work done with others, who answered it: it stays without a name, and whoever wrote it takes it back first if they want (decision 0063)',
      },
    }),
    [
      internal(withThing),
      'id kind thing_id parent_id written_at edited_at removed_at resolved_at due_on done_at sent_key',
    ],
    [personal(withThing), 'body'],
    [key(withThing), 'author_id resolved_by asked_of done_by'],
  ),
  discussion_versions: peopleTable(
    sameAs('discussion_comments', 'comment_id = id'),
    [internal(withThing), 'comment_id until'],
    [personal(withThing), 'body'],
  ),
  discussion_attachments: peopleTable(
    sameAs('discussion_comments', 'comment_id = id', {
      stays: {
        alt: 'it stays with the picture and the message that it is part of (decision 0063)',
      },
    }),
    [internal(withThing), 'id comment_id file_id small_id added_at'],
    [personal(withThing), 'alt'],
  ),
  discussion_mentions: table(
    [internal(withThing), 'comment_id read_at mailed_at'],
    [key(withThing), 'person_id'],
  ),
  discussion_follows: table(
    [internal(followed), 'kind thing_id following told_until'],
    [key(followed), 'person_id'],
  ),
  discussion_letters: peopleTable(
    ownedBy('person_id'),
    [internal(account), 'choice'],
    [
      {
        class: 'secret',
        kept: account,
        what: {
          fr: 'le lien qui arrête les courriels',
          en: 'the link that stops the e-mails',
        },
      },
      'token',
    ],
    [key(account), 'person_id'],
  ),
  draft_links: peopleTable(
    ownedBy('created_by'),
    [internal(withLink), 'id kind thing_id may_remark created_at ends_at closed_at'],
    [personal(withLink), 'for_whom'],
    [key(withLink), 'created_by'],
    [secret(withLink, secrets.sharedLink), 'token_hash'],
  ),
  draft_visits: peopleTable(
    ofNobody(stranger),
    [internal(withLink), 'id link_id came_at'],
    [personal(withLink), 'name'],
  ),
  draft_remarks: peopleTable(
    ofNobody(stranger),
    [internal(withLink), 'id visit_id written_at read_at'],
    [personal(withLink), 'body'],
  ),
}
