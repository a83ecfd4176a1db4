import {
  beforeElection,
  cited,
  type ElectionEvent,
  type ElectionObjection,
  type ElectionState,
  electionSteps,
  electors,
  eligible,
  isOpenElectionObjection,
  isTheirTurn,
  papersAwaited,
} from './election.ts'

export type ElectionRefusal =
  | 'already-open'
  | 'not-open'
  | 'closed'
  | 'not-a-member'
  | 'already-there'
  | 'not-there'
  | 'wrong-step'
  | 'papers-awaited'
  | 'nobody-named'
  | 'no-declining'
  | 'already-declined'
  | 'not-an-elector'
  | 'blank-paper'
  | 'oneself'
  | 'not-eligible'
  | 'not-cited'
  | 'moved-on'
  | 'not-your-turn'
  | 'not-on-persons'
  | 'already-objecting'
  | 'objection-unknown'
  | 'objection-closed'
  | 'not-valid-yet'
  | 'round-not-over'

/** May this happen now? The reason why not, or nothing. Who may do it is another question. */
export function refuseElectionEvent(
  state: ElectionState,
  event: ElectionEvent,
): ElectionRefusal | undefined {
  if (event.kind === 'opened') {
    if (state.version > 0) return 'already-open'
    return event.present.every((one) => event.members.includes(one)) ? undefined : 'not-a-member'
  }
  if (state.version === 0) return 'not-open'
  if (state.step === 'closed') return 'closed'
  switch (event.kind) {
    case 'arrived':
      return state.present.includes(event.person) ? 'already-there' : undefined
    case 'left':
      return there(state, event.person)
    case 'criterion':
      return state.step === 'criteria' ? undefined : 'wrong-step'
    case 'stepped':
      return refuseStep(state, event.to)
    case 'declined':
      return refuseDeclining(state, event.person)
    case 'nominated':
      return refusePaper(state, event.person)
    case 'revealed':
      return refuseReveal(state, event.nominations)
    case 'changed':
      if (state.step !== 'change') return 'wrong-step'
      if (!(event.person in state.nominations)) return 'not-an-elector'
      return cited(state).includes(event.to)
        ? refuseName(state, event.person, event.to)
        : 'not-cited'
    case 'proposed':
      if (state.step !== 'proposal' && state.step !== 'round') return 'wrong-step'
      return cited(state).includes(event.person) ? undefined : 'not-cited'
    case 'amended':
      return refuseAmending(state, event)
    case 'consented':
      return refuseAnswer(state, event)
    case 'objected':
      if (event.about === 'person' && !state.rules.objectionOnPerson) return 'not-on-persons'
      return (
        refuseAnswer(state, event) ??
        (state.answers[event.person] === 'objection' ? 'already-objecting' : undefined)
      )
    case 'tested':
    case 'dropped':
      return state.step === 'round' ? openOne(state, event.objection) : 'wrong-step'
    case 'accepted':
      if (state.step !== 'acceptance') return 'wrong-step'
      return roundIsOver(state) ? undefined : 'round-not-over'
    case 'refused':
      return state.step === 'acceptance' ? undefined : 'wrong-step'
    case 'closed':
      return undefined
  }
}

function there(state: ElectionState, person: string): ElectionRefusal | undefined {
  return state.present.includes(person) ? undefined : 'not-there'
}

const byHand: readonly ElectionState['step'][] = ['nomination', 'change', 'proposal', 'acceptance']

/** `reasons` is reached by opening the papers, `round` by proposing a name. */
function refuseStep(state: ElectionState, to: ElectionState['step']): ElectionRefusal | undefined {
  const next = electionSteps.indexOf(to) === electionSteps.indexOf(state.step) + 1
  if (!next || !byHand.includes(to)) return 'wrong-step'
  if (to !== 'acceptance') return undefined
  return roundIsOver(state) ? undefined : 'round-not-over'
}

/** The person concerned has the last word; one who is not there has it at the acceptance. */
function roundIsOver(state: ElectionState): boolean {
  const { proposed } = state
  if (!proposed || !isTheirTurn(state)) return false
  return !state.present.includes(proposed) || state.answers[proposed] === 'consent'
}

function refuseDeclining(state: ElectionState, person: string): ElectionRefusal | undefined {
  if (!state.rules.declineBefore) return 'no-declining'
  if (!state.members.includes(person)) return 'not-a-member'
  if (state.declined.includes(person)) return 'already-declined'
  // Once papers are in, declining would make some of them void without their author knowing.
  return state.step === 'criteria' ? undefined : 'wrong-step'
}

function refusePaper(state: ElectionState, person: string): ElectionRefusal | undefined {
  if (state.step !== 'nomination') return 'wrong-step'
  if (!state.members.includes(person)) return 'not-a-member'
  return mayHandIn(state, person) ? undefined : 'not-an-elector'
}

function mayHandIn(state: ElectionState, person: string): boolean {
  if (state.present.includes(person)) return electors(state).includes(person)
  return state.rules.absentVote && (state.rules.declinedVote || !state.declined.includes(person))
}

/** What a paper may say. Asked before it is sealed: nobody reads it until all are opened. */
export function refuseName(
  state: ElectionState,
  person: string,
  named: string | null,
): ElectionRefusal | undefined {
  if (named === null) return state.rules.blank ? undefined : 'blank-paper'
  if (named === person && !state.rules.oneself) return 'oneself'
  return eligible(state).includes(named) ? undefined : 'not-eligible'
}

function refuseReveal(
  state: ElectionState,
  nominations: Readonly<Record<string, string | null>>,
): ElectionRefusal | undefined {
  if (state.step !== 'nomination') return 'wrong-step'
  if (papersAwaited(state).length > 0) return 'papers-awaited'
  const people = Object.keys(nominations)
  if (people.length !== state.handedIn.length) return 'papers-awaited'
  for (const person of people) {
    if (!state.handedIn.includes(person)) return 'not-an-elector'
    const named = nominations[person] ?? null
    // Whoever was there when the paper was written may have left since.
    if (named !== null && !state.members.includes(named)) return 'not-eligible'
    if (named === null && !state.rules.blank) return 'blank-paper'
  }
  return Object.values(nominations).some((one) => one !== null) ? undefined : 'nobody-named'
}

function refuseAmending(
  state: ElectionState,
  event: Extract<ElectionEvent, { kind: 'amended' }>,
): ElectionRefusal | undefined {
  if (state.step !== 'round') return 'wrong-step'
  if (event.version !== state.version + 1) return 'moved-on'
  if (event.lifts === null) return undefined
  const objection = state.objections.find(({ id }) => id === event.lifts)
  if (!objection) return 'objection-unknown'
  return objection.state === 'valid' ? undefined : 'not-valid-yet'
}

function refuseAnswer(
  state: ElectionState,
  event: { readonly person: string; readonly version: number },
): ElectionRefusal | undefined {
  if (state.step !== 'round') return 'wrong-step'
  if (event.version !== state.version) return 'moved-on'
  const missing = there(state, event.person)
  if (missing) return missing
  return event.person === state.proposed && !isTheirTurn(state) ? 'not-your-turn' : undefined
}

function openOne(state: ElectionState, id: string): ElectionRefusal | undefined {
  const objection = state.objections.find((electionObjection) => electionObjection.id === id)
  if (!objection) return 'objection-unknown'
  return isOpenElectionObjection(objection) ? undefined : 'objection-closed'
}

/** The state after what happened. It is asked only of what was not refused. */
export function afterElectionEvent(state: ElectionState, event: ElectionEvent): ElectionState {
  switch (event.kind) {
    case 'opened': {
      const { members, present, rules } = event
      return { ...beforeElection, members, present, rules, version: 1 }
    }
    case 'arrived':
      // Whoever joins late is asked too: the round is not over any more.
      return {
        ...state,
        members: [...new Set([...state.members, event.person])],
        present: [...state.present, event.person],
        step: state.step === 'acceptance' ? 'round' : state.step,
      }
    case 'left':
      return leaving(state, event.person)
    case 'criterion':
      return state
    case 'stepped':
      return { ...state, step: event.to }
    case 'declined':
      return { ...state, declined: [...state.declined, event.person] }
    case 'nominated':
      return state.handedIn.includes(event.person)
        ? state
        : { ...state, handedIn: [...state.handedIn, event.person] }
    case 'revealed':
      return { ...state, step: 'reasons', nominations: event.nominations }
    case 'changed':
      return { ...state, nominations: { ...state.nominations, [event.person]: event.to } }
    case 'proposed':
      return {
        ...state,
        step: 'round',
        proposed: event.person,
        version: state.version + 1,
        answers: {},
        objections: withAll(state, isOpenElectionObjection, 'moot'),
      }
    case 'amended':
      return {
        ...state,
        version: event.version,
        answers: {},
        objections: withAll(state, ({ id }) => id === event.lifts, 'answered'),
      }
    case 'consented':
      return {
        ...state,
        answers: { ...state.answers, [event.person]: 'consent' },
        objections: closedBy(state, event.person),
      }
    case 'objected':
      return {
        ...state,
        answers: { ...state.answers, [event.person]: 'objection' },
        objections: [
          ...withAll(state, ownOpen(event.person), 'moot'),
          {
            id: event.objection,
            person: event.person,
            about: event.about,
            version: event.version,
            state: 'raised',
          },
        ],
      }
    case 'tested':
      return event.valid
        ? { ...state, objections: withAll(state, ({ id }) => id === event.objection, 'valid') }
        : settled(state, event.objection, 'not-valid')
    case 'dropped':
      return settled(state, event.objection, 'dropped')
    case 'accepted':
      return { ...state, step: 'closed', elected: state.proposed, outcome: 'elected' }
    case 'refused':
      return {
        ...state,
        step: 'proposal',
        declined: state.proposed ? [...state.declined, state.proposed] : state.declined,
        proposed: undefined,
        answers: {},
      }
    case 'closed':
      return { ...state, step: 'closed', outcome: event.outcome }
  }
}

function leaving(state: ElectionState, person: string): ElectionState {
  const { [person]: _gone, ...answers } = state.answers
  const withdrawsPaper = state.step === 'nomination' && !state.rules.absentVote
  return {
    ...state,
    present: state.present.filter((one) => one !== person),
    answers,
    handedIn: withdrawsPaper ? state.handedIn.filter((one) => one !== person) : state.handedIn,
  }
}

function ownOpen(person: string) {
  return (objection: ElectionObjection) =>
    objection.person === person && isOpenElectionObjection(objection)
}

function withAll(
  state: ElectionState,
  which: (objection: ElectionObjection) => boolean,
  becomes: ElectionObjection['state'],
): readonly ElectionObjection[] {
  return state.objections.map((objection) =>
    which(objection) ? { ...objection, state: becomes } : objection,
  )
}

function closedBy(state: ElectionState, person: string): readonly ElectionObjection[] {
  return state.objections.map((objection) =>
    ownOpen(person)(objection)
      ? { ...objection, state: objection.version < state.version ? 'lifted' : 'dropped' }
      : objection,
  )
}

/** An objection closed by the circle, or by its author: who made it is asked again. */
function settled(
  state: ElectionState,
  id: string,
  becomes: 'not-valid' | 'dropped',
): ElectionState {
  const author = state.objections.find((objection) => objection.id === id)?.person ?? ''
  const answers = { ...state.answers }
  if (answers[author] === 'objection') delete answers[author]
  return {
    ...state,
    answers,
    objections: withAll(state, (objection) => objection.id === id, becomes),
  }
}

/** The log, read again from the first line. A line that could not have happened is named. */
export function replayElection(
  events: readonly ElectionEvent[],
):
  | { readonly ok: true; readonly state: ElectionState }
  | { readonly ok: false; readonly at: number; readonly refusal: ElectionRefusal } {
  let state = beforeElection
  for (const [at, event] of events.entries()) {
    const refusal = refuseElectionEvent(state, event)
    if (refusal) return { ok: false, at, refusal }
    state = afterElectionEvent(state, event)
  }
  return { ok: true, state }
}
