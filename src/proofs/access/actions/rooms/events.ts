import { refused } from '#kit/result.ts'
import type { RoomActs, Sampled, Things } from '../matrix.ts'
import { leaders, type Persona, personas, team, teamAndOwn } from '../personas.ts'

const nothing = '01900000-0000-7000-8000-000000000006'
const eventId = (t: Things) => t.id('events', `state <> 'draft' and audience = 'public'`)
const slugOf = async (t: Things) => t.id('events', `id = '${await eventId(t)}'`, 'slug')
const event = async (t: Things) =>
  t.load('events/store/events.ts', 'findEvent', t.ctx.db, await eventId(t))
const setId = (t: Things) => t.id('event_sets')
const sessionId = async (t: Things) => {
  const id = await t.id('event_sessions', `set_id = '${await setId(t)}'`)
  await t.run(`update event_sessions set state = 'planned' where id = '${id}'`)
  return id
}
const here = async (t: Things) => ({
  experimentId: await t.id('event_sets', `id = '${await setId(t)}'`, 'experiment_id'),
})

const given = (first: (t: Things) => Promise<unknown>) => {
  return (...more: readonly unknown[]): Sampled => ({
    may: team,
    args: async (t) => [await first(t), ...more],
  })
}
const withSlug = given(slugOf)
const withEvent = given(event)
const withId = given(eventId)
const askingMore = given(async (t) => ({ eventId: await eventId(t) }))
const onSession = (...more: readonly unknown[]): Sampled => ({
  may: leaders,
  here,
  args: async (t) => [await sessionId(t), ...more],
})
const onSet = (...more: readonly unknown[]): Sampled => ({
  may: leaders,
  here,
  args: async (t) => [await setId(t), ...more],
})
const series = async (t: Things) => {
  const id = await t.id('event_series')
  await t.run(
    `update event_series set audience = 'members', state = 'published' where id = '${id}'`,
  )
  return id
}
const onSeries = given(series)

/** A visit, its territory, and the person who hosts. */
const visit = async (t: Things) => {
  const id = await eventId(t)
  const territoryId = await t.id('territories')
  await t.run(
    `update events set kind = 'site-visit', territory_id = '${territoryId}' where id = '${id}'`,
  )
  return id
}
const host = async (t: Things) => {
  const personId = await t.id('identities', 'email is not null', 'person_id')
  await t.run(`insert into event_visits (event_id, host_person_id, to_see, transport, lodging, meals, costs,
      saw, surprised, take_home, limits, updated_at)
    values ('${await eventId(t)}', '${personId}', '', '', '', '', '', '', '', '', '', now())
    on conflict (event_id) do update set host_person_id = excluded.host_person_id`)
  return personId
}
const onVisit = (form: object): Sampled => ({
  may: [...teamAndOwn, 'referent-here'],
  own: host,
  here: async (t) => ({ territoryId: await t.id('territories') }),
  args: async (t) => {
    const id = await visit(t)
    await host(t)
    return [id, form]
  },
})

const onContribution = (...more: readonly unknown[]): Sampled => ({
  may: team,
  args: async (t) => {
    const id = await t.id('event_contributions')
    const of = await t.id('event_contributions', `id = '${id}'`, 'event_id')
    const found = await t.load('events/store/events.ts', 'findEvent', t.ctx.db, of)
    return [found, id, ...more]
  },
})

const session = {
  title: 'Atelier',
  onDay: '2026-12-03',
  startsAt: '18:00',
  minutes: 120,
  place: '',
}
const signedIn: readonly Persona[] = personas.filter((persona) => persona !== 'visitor')
const membersEvent = async (t: Things) => {
  const id = await eventId(t)
  await t.run(`update events set audience = 'members' where id = '${id}'`)
  return id
}
const identity = { name: 'Inès Morvan', email: 'ines@ailleurs.example' }

const confirmedSheet = { number: '00001F', ticked: [], written: {}, isSpoilt: false }

export const acts: RoomActs = {
  addParticipants: onSet('Inès Morvan'),
  addSession: onSet(session),
  applyPresenceImport: withSlug(nothing, new Map()),
  dropPresenceImport: withSlug(nothing),
  cancelSession: onSession('La salle est prise'),
  savePresenceSettings: withSlug({}),
  changeCallQuestions: withId(() => refused('not-found')),
  changeProgramme: withEvent({}),
  exportRegistrations: withId((all: unknown) => all),
  takePresences: withEvent(),
  cancelRegistration: withId(nothing),
  cancelRegistrations: withId([nothing]),
  correctRegistration: withId(nothing, { ...identity }, []),
  moveRegistration: withId(nothing, nothing, ''),
  planMove: withId(nothing, nothing),
  addQuestion: askingMore({
    ...{ kind: 'text', label: 'Venez-vous en train ?', choices: [], required: false, keptDays: 30 },
  }),
  removeQuestion: askingMore(nothing),
  inviteReviewer: withEvent({ ...identity }),
  removeReviewer: withEvent(nothing),
  changeSession: onSession(session),
  closeCheckIn: withSlug(true),
  copyEventSheet: withSlug({ day: '2026-12-03', half: 'morning', numbers: '1' }),
  correctHeldSession: onSession({
    actualMinutes: 90,
    uncountedPresent: 4,
    summary: '',
    reason: 'Un double.',
  }),
  correctPresence: withSlug({ number: 1, day: '2026-12-03', how: 'door', there: true }),
  decideContribution: onContribution({ decision: 'accepted', message: '' }),
  draftMaterial: withSlug(nothing),
  draftReplay: withSlug(),
  editRunSheet: onSession({ kind: 'remove', id: nothing }),
  markSessionHeld: onSession({ summary: '', minutes: 90, present: 10 }),
  draftPresenceImport: withSlug({ fileName: 'a.csv', text: 'Nom\nInès', bytes: new Uint8Array() }),
  issueCertificates: withSlug(),
  addMaterial: withSlug({ title: 'Support', href: 'https://a.example' }, undefined),
  removeMaterial: withSlug(nothing),
  loadForPresences: withSlug(),
  loadOpenSession: onSession(),
  placeSlot: withEvent({ what: '', room: '', day: '2026-12-03', time: '10:00' }),
  renameSlot: withEvent(nothing, 'Pause'),
  removeSlot: withEvent(nothing),
  publishSchedule: withEvent(''),
  recordArrivals: withSlug([]),
  tickAttendance: onSession([]),
  copyPaperSheet: onSession(''),
  enterSessionRolls: onSession(nothing, [confirmedSheet], []),
  enterRolls: withSlug(nothing, [confirmedSheet], []),
  registerPerson: [
    { may: signedIn, no: ['not-found'], args: async (t) => [await membersEvent(t), { identity }] },
    // What the team does for somebody is done by the team: a draft is not found by anyone else.
    {
      may: team,
      no: ['not-found'],
      args: async (t) => {
        const id = await eventId(t)
        await t.run(`update events set audience = 'invited' where id = '${id}'`)
        return [id, { identity, byTeam: true }]
      },
    },
  ],
  registerToSeries: {
    may: signedIn,
    no: ['not-found'],
    args: async (t) => [await series(t), { identity, answers: [], seats: new Map() }],
  },
  createEvent: { may: team, args: () => [{}] },
  editEvent: withId({}),
  restoreEventText: withId({ summary: 'Une soirée', description: '' }, () => true),
  openEvent: withId(),
  callOff: withId('La salle est prise'),
  reopenRegistration: withId({ reason: 'La salle est plus grande.', closesOn: '' }),
  reopenCall: withId({ reason: 'Trois contributions seulement.', closesOn: '2030-01-01' }),
  duplicateEvent: withId({ title: 'Une fois de plus', parts: new Set() }),
  keepReplay: {
    ...withId('https://video.example/1'),
    call: async (fn, ctx, [id, address]) => {
      await fn(ctx, id, address)
      const event = await ctx.db.selectFrom('events').selectAll().where('id', '=', id).execute()
      return event[0]?.['replayUrl'] === address
    },
    no: (answer) => answer === false,
  },
  createSeries: { may: team, args: () => [{ title: 'Les midis', summary: '', description: '' }] },
  restoreSeriesText: onSeries({ summary: 'Les midis', description: '' }, () => true),
  editSeries: onSeries({ title: 'Les midis', summary: '', description: '' }),
  publishSeries: onSeries(),
  cancelSeries: onSeries('Plus personne'),
  prepareVisit: onVisit({ hostName: '', hostEmail: '', toSee: 'Le lavoir' }),
  reportVisit: onVisit({ saw: 'Le lavoir', surprised: '', takeHome: '', limits: '' }),
  shareJourney: {
    may: signedIn,
    no: ['not-found', 'forbidden'],
    args: async (t) => [await membersEvent(t), { from: 'Bourges', words: '' }],
  },
  seesEvent: {
    may: signedIn,
    no: (answer) => answer === false,
    args: async (t) => {
      const id = await membersEvent(t)
      return [await t.load('events/store/events.ts', 'findEvent', t.ctx.db, id)]
    },
  },
  tellDecision: onContribution(),
  withdrawCertificate: withSlug(nothing, 'mistake'),
  withdrawParticipant: onSet(nothing),
  writeToGroup: withId({ to: 'confirmed', subject: 'Salle', text: 'La salle change.' }),
}

const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'
const copied = 'what a copy was made from, which the page of copies asks: its act is `duplicate…`'

const waits =
  'lists what waits, without the lines that this person may not answer: src/proofs/waiting.test.ts'
export const noActs = {
  eventDiscussed:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts plays each kind',

  copiedEvent: copied,
  eventCopy: copied,
  listWaitingEvents: waits,
  listWaitingSessions: waits,

  placesUndo: undo,
  correctionUndo: undo,
  sessionCancelUndo: undo,
  participantUndo: undo,
  eventCancelUndo: undo,
  eventMoveUndo: undo,
  eventChangeUndo: undo,
  seatUndo: undo,
  seatsUndo: undo,
  questionRemovedUndo: undo,
  materialRemovedUndo: undo,
  seriesCancelUndo: undo,
  doorUndo: undo,
}
