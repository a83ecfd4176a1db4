import type { RoomActs, Sampled, Things } from '../matrix.ts'
import { administrators, type Persona, personas, team, teamAndOwn } from '../personas.ts'

/** A text of the house itself, shown, under a licence that lets anyone adapt it. */
const published = async (t: Things) => {
  const id = await t.id('resources', `state = 'published'`)
  await t.run(`update resources set origin = null, licence = 'CC-BY-SA-4.0' where id = '${id}'`)
  return t.id('resources', `id = '${id}'`, 'slug')
}
const idOf = (t: Things, slug: string) => t.id('resources', `slug = '${slug}'`)
/** Whoever was let in to write it, and is nobody else. */
const writer = async (t: Things) => {
  const personId = await t.id('identities', 'email is not null', 'person_id')
  await t.run(`insert into resource_writers (resource_id, person_id, since)
    values ('${await idOf(t, await published(t))}', '${personId}', now()) on conflict do nothing`)
  return personId
}
const signedIn: readonly Persona[] = personas.filter((persona) => persona !== 'visitor')

/** An act on a text that is being written: its writers, and the team. */
const onText = (...more: readonly unknown[]): Sampled => ({
  may: teamAndOwn,
  own: writer,
  args: async (t) => {
    await writer(t)
    return [await published(t), ...more]
  },
})
const onShown = (...more: readonly unknown[]): Sampled => ({
  may: team,
  args: async (t) => [await published(t), ...more],
})
/** Two of them, of which one may go. */
const twoShown = async (t: Things) => {
  const kept = await published(t)
  const id = await t.id(
    'resources',
    `state = 'published' and slug <> '${kept}' and language = 'fr'
    and in_language_of is null and not exists (
      select from resource_workings where resource_id = resources.id)`,
  )
  await t.run(`update resources set origin = null where id = '${id}'`)
  const other = await t.id('resources', `id = '${id}'`, 'slug')
  return [{ kept, other, choices: 'none', raw: {} }]
}
const twoNamed = async (t: Things) => {
  const [asked] = await twoShown(t)
  return [{ one: asked?.kept, other: asked?.other }]
}
const nothing = '01900000-0000-7000-8000-000000000004'
const kept = { part: 'lead', title: '', description: '', licence: '', rightsHolder: '' }
/** The files are those of whoever answers for the text. */
const onFiles = (...more: readonly unknown[]): Sampled => ({
  may: teamAndOwn,
  own: steward,
  args: async (t) => {
    await steward(t)
    return [await published(t), ...more]
  },
})
async function steward(t: Things) {
  const personId = await t.id('identities', 'email is not null', 'person_id')
  await t.run(
    `update resources set steward_id = '${personId}' where slug = '${await published(t)}'`,
  )
  return personId
}

async function place(t: Things) {
  const id = await t.id('territories')
  const resource = await idOf(t, await published(t))
  await t.run(`insert into resource_territories (resource_id, territory_id)
    values ('${resource}', '${id}') on conflict do nothing`)
  return { territoryId: id }
}

async function reuse(t: Things) {
  await t.run(`insert into resource_reuses (id, resource_id, state, source, organisation, changed,
      happened, href, said_at, decline_reason)
    values ('${nothing}', '${await idOf(t, await published(t))}', 'in-review', 'person', 'La Ruche', '', '',
      '', now(), '')`)
  return nothing
}

const inAct = (
  fn: (...args: readonly unknown[]) => unknown,
  ctx: unknown,
  args: readonly unknown[],
) => fn((run: (inside: unknown) => unknown) => run(ctx), ...args)
const file = {
  ...{ name: 'fiches.csv', format: 'csv', hash: '0'.repeat(64), header: ['titre'], total: 0 },
  ...{ mapping: {}, source: 'house', lines: [], kind: 'guide', pictures: [] },
}

const opened = async (t: Things) => {
  const made = await t.load('resources/imports/actions/open-import.ts', 'openImport', t.ctx, file)
  return (made as { value: { id: string } }).value.id
}
const shownAtOnce = async (t: Things) => {
  const id = await opened(t)
  await t.run(`update resource_imports set publish = true where id = '${id}'`)
  return id
}

const derived = {
  ...{ title: 'Notre version', changes: 'Les lieux', authors: 'La Ruche' },
  licence: 'CC-BY-SA-4.0',
}

export const acts: RoomActs = {
  commentWriting: onText({ part: 'lead', text: 'À préciser.' }),
  settleComment: onText({ id: nothing, resolved: true }),
  decideWriting: {
    may: team,
    args: async (t) => {
      const slug = await published(t)
      await t.load('resources/working/actions/open-working.ts', 'openText', t.ctx, slug)
      return [slug, { kind: 'accepted', reason: '' }]
    },
  },
  deriveResource: [
    { may: signedIn, args: async (t) => [await published(t), derived] },
    // Under a licence that lets nobody change it, nobody may.
    {
      may: [],
      args: async (t) => {
        const slug = await published(t)
        await t.run(`update resources set licence = 'CC-BY-ND-4.0' where slug = '${slug}'`)
        return [slug, derived]
      },
    },
  ],
  publishDraft: onShown(),
  addFile: onFiles(kept, { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array([65]) }),
  editFile: onFiles(nothing, kept),
  moveFileUp: onFiles(nothing),
  removeFile: onFiles(nothing),
  moderateWritings: { may: team, args: () => [{ kind: 'refused', ids: [], reason: '' }] },
  openImport: { may: team, args: () => [file] },
  tryImport: { may: team, args: async (t) => [await opened(t), { mapping: {} }] },
  startImport: [
    { may: team, args: async (t) => [await opened(t)] },
    // One that nobody reads before it shows.
    { may: administrators, args: async (t) => [await shownAtOnce(t)] },
  ],
  startUndo: [
    { may: team, args: async (t) => [await opened(t)] },
    { may: administrators, args: async (t) => [await shownAtOnce(t)] },
  ],
  openText: onText(),
  publishWriting: onText(),
  replyToResource: {
    may: ['referent-here'],
    here: place,
    args: async (t) => {
      await place(t)
      return [await published(t), { organisation: 'La commune', text: 'Nous avons répondu.' }]
    },
  },
  restoreVersion: onText(1),
  retireByHand: onShown({ reason: 'Dépassée', successor: '' }),
  bringBack: onShown(),
  mergeResources: { may: team, args: twoShown },
  tellApart: { may: team, args: twoNamed },
  takeApartBack: { may: team, args: twoNamed },
  publishReuse: { may: team, args: async (t) => [await reuse(t)] },
  declineReuse: { may: team, args: async (t) => [await reuse(t), 'Hors sujet'] },
  savePart: onText({ part: 'lead', fields: {}, seen: 0 }),
  keepPartDraft: onText({ part: 'lead', fields: {}, seen: 0 }),
  settlePart: onText({ draftId: nothing, chosen: {}, seen: 0 }),
  submitWriting: onText(),
  translateResource: onText(),
  takeOver: {
    may: teamAndOwn,
    own: writer,
    args: async (t) => {
      await writer(t)
      const slug = await published(t)
      const original = await t.id('resources', `slug <> '${slug}' and language = 'fr'`)
      await t.force(`update resources set in_language_of = '${original}', translated_version = 1,
        language = 'en' where slug = '${slug}'`)
      return [slug, 1]
    },
  },
  confirmByHand: onShown(),
  inviteWriter: onText({ email: 'ines@ailleurs.example' }),
  leaveText: [
    onText({ kind: 'invitation', id: nothing }),
    // Another writer is taken away by the team, or by whoever answers for the text; not by any writer.
    {
      may: team,
      own: writer,
      args: async (t) => {
        await writer(t)
        return [await published(t), { kind: 'writer', id: nothing }]
      },
    },
  ],
  tellReuse: {
    may: personas,
    args: async (t) => [
      await published(t),
      { organisation: 'La Ruche', usedOn: '2026-01-01', changed: '', happened: '', href: '' },
      undefined,
    ],
  },
  importResources: { may: team, call: inAct, args: () => [{ file, dryRun: true }] },
}

const group = 'a group of lines of an import that somebody was let start'
const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'
const waiting =
  'reads what waits for whoever looks: an empty list for the others, in told-readers.test.ts'
const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  resourceDiscussed:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts plays each kind',
  listWaitingTexts: waits,

  listTextsToRead: waiting,
  listAtTheDoor: waiting,
  importGroup: group,
  undoGroup: group,
  retireUndo: undo,
  bringBackUndo: undo,
}

export const alwaysYes = {
  maySeeResource:
    'an action takes only what is published, which anyone sees; pages are what it holds',
}
