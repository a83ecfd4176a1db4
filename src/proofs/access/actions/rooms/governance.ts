import type { RoomActs, Sampled, Things } from '../matrix.ts'
import { own, team, teamAndOwn } from '../personas.ts'

const other = '01900000-0000-7000-8000-00000000000a'
const nothing = '01900000-0000-7000-8000-000000000007'
const demo = `slug in (select slug from circles) and closed_at is null`
const circleId = (t: Things) => t.id('circles', demo)
const circle = async (t: Things) =>
  t.load('governance/store/circles.ts', 'findCircle', t.ctx.db, await circleId(t))

/** A member of the circle who holds no role of it. */
const member = async (t: Things) => {
  const personId = await t.id('identities', 'email is not null', 'person_id')
  const id = await circleId(t)
  await t.run(`delete from circle_members where circle_id = '${id}' and person_id = '${personId}'`)
  await t.run(`insert into circle_members (id, circle_id, person_id, joined_on)
    values ('${nothing}', '${id}', '${personId}', '2026-01-01')`)
  return personId
}
const prepared = async (t: Things) => {
  await member(t)
  return await circleId(t)
}
const meeting = async (t: Things) => {
  const id = await prepared(t)
  await t.run(`insert into circle_meetings (id, circle_id, title, starts_at, place, state, created_at, updated_at)
    values ('${nothing}', '${id}', 'Réunion', now(), '', 'planned', now(), now())`)
  return nothing
}

/** Those who run a circle: the team, and no simple member of it. */
const run = (...more: readonly unknown[]): Sampled => ({
  may: team,
  own: member,
  args: async (t) => [await prepared(t), ...more],
})
const takePart = (...more: readonly unknown[]): Sampled => ({ ...run(...more), may: teamAndOwn })
const onMeeting = (...more: readonly unknown[]): Sampled => ({
  may: team,
  own: member,
  args: async (t) => [await meeting(t), ...more],
})

const inRound = (...more: readonly unknown[]): Sampled => ({
  may: team,
  own: member,
  args: async (t) => {
    const id = await meeting(t)
    await t.run(`update circle_meetings set state = 'open', opened_at = now() where id = '${id}'`)
    await t.run(`insert into circle_rounds (id, meeting_id, kind, seconds, started_at)
      values ('${other}', '${id}', 'open', 60, now())`)
    await t.run(`insert into circle_turns (round_id, member_id, position, state, began_at)
      values ('${other}', '${nothing}', 1, 'speaking', now())`)
    return [id, ...more]
  },
})
const aRole = async (t: Things) => {
  await t.run(`insert into circle_roles (id, circle_id, kind, title, purpose, accountabilities, seats, term_months,
      position, created_at, updated_at)
    select '${nothing}', '${await circleId(t)}', kind, title, purpose, accountabilities, seats, term_months,
      99, now(), now() from circle_roles where ended_on is null limit 1`)
  return nothing
}
const onRole = (...more: readonly unknown[]): Sampled => ({
  may: team,
  own: member,
  args: async (t) => [await prepared(t), await aRole(t), ...more],
})

const held = (kind: 'consent' | 'election') => async (t: Things) => {
  await member(t)
  const slug = 'une-decision-pour-voir'
  const role = kind === 'election' ? `'${await aRole(t)}'::uuid` : 'null::uuid'
  await t.run(`insert into decisions (id, slug, kind, circle_id, title, context, mode, rules, facilitator_id, role_id, step,
      version, outcome_note, is_public, created_at, updated_at)
    select '${nothing}', '${slug}', '${kind}', '${await circleId(t)}', 'Une décision', '', mode, rules,
      facilitator_id, ${role}, 'preparing', 0, '', false, now(), now() from decisions limit 1`)
  return t.load('governance/procedure/actions/hold-decision.ts', 'lookAtDecision', t.ctx, slug)
}
/** As whoever calls sees it: their belonging is read again. */
const onDecision = (
  kind: 'consent' | 'election',
  may: Sampled['may'],
  ...more: readonly unknown[]
): Sampled => ({
  may,
  own: member,
  no: ['forbidden', 'not-found'],
  args: async (t) => [await held(kind)(t), ...more],
  call: async (fn, ctx, [found, ...rest]) => {
    const { decision } = found as { decision: { slug: string } }
    const looked = await import('#modules/governance/procedure/actions/hold-decision.ts')
    return fn(ctx, await looked.lookAtDecision(ctx, decision.slug), ...rest)
  },
})

const consent = { title: 'Une décision', text: 'Fermer à dix-huit heures.', mode: 'room' }

export const acts: RoomActs = {
  // For oneself, as a member; for another, on paper, when one leads.
  answerDecision: [
    onDecision('consent', own, { answer: 'consent', version: 0 }),
    onDecision('consent', team, { answer: 'consent', version: 0, for: nothing }),
  ],
  addMember: run({ personId: nothing, joinedOn: '2026-01-01' }),
  removeMember: [takePart(nothing), run(other)],
  createConsentDecision: {
    may: teamAndOwn,
    own: member,
    args: async (t) => [await circle(t), consent],
  },
  createElection: { may: teamAndOwn, own: member, args: async (t) => [await circle(t), consent] },
  editCircle: { ...run({ name: 'Cercle', purpose: '', domain: '', visibility: 'public' }) },
  restoreCircleText: run({ purpose: '', domain: '' }, () => true),
  closeCircle: run(),
  reopenCircle: {
    // A member already, by what is prepared; of a circle that is closed by then.
    ...{ may: team, own: (t) => t.id('identities', 'email is not null', 'person_id') },
    args: async (t) => {
      const id = await prepared(t)
      await t.run(`update circles set closed_at = now() where id = '${id}'`)
      return [id, { reason: 'Le lavoir est de nouveau menacé.' }]
    },
  },
  editProposal: onDecision('consent', team, { text: 'Fermer à dix-neuf heures.', version: 0 }),
  handInNomination: onDecision('election', own, { candidate: '', reason: '' }),
  openRound: onMeeting({ kind: 'open', item: '' }),
  // The member whose turn it is says that they have spoken; another's turn is not theirs.
  passFloor: [
    { ...inRound({ how: 'spoken', turn: nothing }), may: teamAndOwn },
    inRound({ how: 'spoken', turn: other }),
  ],
  endRound: inRound(),
  addItem: onMeeting({ kind: 'talk', title: 'Un point', minutes: 10 }),
  placeItem: onMeeting(nothing, 'up'),
  writeNotes: onMeeting(nothing, { notes: '', version: 0 }),
  keepRole: run(undefined, { kind: 'other', title: 'Cuisine', purpose: '', accountabilities: '' }),
  endRole: onRole(),
  saveSeats: {
    may: team,
    own: member,
    args: async (t) => {
      const id = await prepared(t)
      const seat = { role: await aRole(t), person: { memberId: nothing, name: 'Zoé' }, email: '' }
      const added = [{ ...seat, startsOn: '2026-11-01', filledBy: 'consent', note: '' }]
      return [id, { added, changed: [], removed: [] }]
    },
  },
  fillRole: onRole({ memberId: nothing, startsOn: '2026-01-01', filledBy: 'decision' }),
  endRoleMandate: onRole(nothing, 'Elle part'),
  raiseTension: takePart({ title: 'La clé', description: '' }),
  endTension: {
    may: team,
    own: member,
    args: async (t) => {
      const id = await prepared(t)
      await t.run(`insert into circle_tensions (id, circle_id, title, description, state, outcome, raised_at)
        values ('${other}', '${id}', 'La clé', '', 'open', '', now())`)
      return [id, other, { state: 'settled', outcome: '' }]
    },
  },
  endTask: takePart(nothing),
  leadDecision: onDecision('consent', team, { kind: 'open' }),
  loadMeeting: {
    ...onMeeting(),
    no: (answer) => (answer as { mayHold?: boolean } | undefined)?.mayHold !== true,
  },
  actOnMeeting: onMeeting('open'),
  keepPresences: onMeeting(new Map()),
  openCircle: { may: team, args: () => [{ name: 'Nouveau', purpose: '', domain: '' }] },
  openDecision: onDecision('consent', team, []),
  openRoleVotes: { may: team, args: async (t) => [await circleId(t), { form: {}, colleges: [] }] },
  planMeeting: run({ title: 'Réunion', day: '2026-12-03', time: '18:00', place: '' }),
  reviewDecision: onDecision('consent', team, {}),
  reopenDecision: onDecision('consent', team, { reason: 'Le quorum a changé.' }),
  seeDecision: {
    may: teamAndOwn,
    own: member,
    no: (answer) => answer === undefined,
    args: async (t) => {
      const found = (await held('consent')(t)) as { decision: { slug: string } }
      return [found.decision.slug]
    },
  },
  sendMinutes: onMeeting(),
  speakInDecision: [
    onDecision('consent', own, { said: 'question', text: '' }),
    onDecision('consent', team, { said: 'question', text: '', for: nothing }),
  ],
}

const undo = 'the rail asks it before it undoes: src/proofs/undo plays each without the right'
export const noActs = {
  governanceDiscussed:
    'the room of discussions asks it of each thing: src/proofs/discussed.test.ts plays each kind',

  runsCircle: 'a question of the undos of this room, which the rail asks',
  tensionSettledUndo: undo,
  tensionWithdrawnUndo: undo,
  circleEditUndo: undo,
  circleCloseUndo: undo,
  roleEndUndo: undo,
  meetingCancelUndo: undo,
  memberLeftUndo: undo,
  mandateEndUndo: undo,
  seatsWrittenUndo: undo,
  taskDoneUndo: undo,
  mayHoldMeeting: 'a question that `loadMeeting` asks, and answers with it',
}
