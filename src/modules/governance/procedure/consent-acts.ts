import {
  beforeConsent,
  type ConsentEvent,
  type ConsentState,
  consentSteps,
  isOpenObjection,
  type NotYet,
  notYetDecided,
  type Objection,
  objectionOf,
} from './consent.ts'

export type ConsentRefusal =
  | NotYet
  | 'already-open'
  | 'not-open'
  | 'closed'
  | 'not-a-member'
  | 'already-there'
  | 'not-there'
  | 'wrong-step'
  | 'moved-on'
  | 'question-unknown'
  | 'objection-unknown'
  | 'objection-closed'
  | 'another-objection'
  | 'not-taken'
  | 'not-valid-yet'
  | 'already-objecting'
  | 'already-said'

/** May this happen now? The reason why not, or nothing. Who may do it is another question. */
export function refuseConsentEvent(
  state: ConsentState,
  event: ConsentEvent,
): ConsentRefusal | undefined {
  if (event.kind === 'opened') return state.version > 0 ? 'already-open' : openingFault(event)
  if (state.version === 0) return 'not-open'
  if (state.step === 'closed') return 'closed'
  switch (event.kind) {
    case 'arrived':
      return state.present.includes(event.person) ? 'already-there' : undefined
    case 'left':
      return absent(state, event.person)
    case 'stepped':
      return mayStep(state, event.to) ? undefined : 'wrong-step'
    case 'asked':
      return state.step === 'clarification' ? absent(state, event.person) : 'wrong-step'
    case 'replied':
      if (state.step !== 'clarification') return 'wrong-step'
      return state.questions.some((question) => question.id === event.to)
        ? undefined
        : 'question-unknown'
    case 'reacted':
      if (state.step !== 'reactions') return 'wrong-step'
      if (state.reacted.includes(event.person)) return 'already-said'
      return absent(state, event.person)
    case 'edited':
      return refuseEdit(state, event)
    case 'consented':
      return refuseAnswer(state, event)
    case 'objected':
      return refuseAnswer(state, event) ?? refuseSecondObjection(state, event.person)
    case 'took':
      return state.step === 'consent' ? refuseTaking(state, event.objection) : 'wrong-step'
    case 'tested':
      return state.taken === event.objection ? undefined : 'not-taken'
    case 'dropped':
      return openOne(state, event.objection)
    case 'closed':
      return event.outcome === 'adopted' ? notYetDecided(state) : undefined
  }
}

function openingFault(
  event: Extract<ConsentEvent, { kind: 'opened' }>,
): ConsentRefusal | undefined {
  return event.present.every((person) => event.members.includes(person))
    ? undefined
    : 'not-a-member'
}

function absent(state: ConsentState, person: string): ConsentRefusal | undefined {
  return state.present.includes(person) ? undefined : 'not-there'
}

/** One step forward; back to the amendment from the round, to think again. */
function mayStep(state: ConsentState, to: ConsentState['step']): boolean {
  const from = consentSteps.indexOf(state.step)
  if (to === 'closed') return false
  return consentSteps.indexOf(to) === from + 1 || (state.step === 'consent' && to === 'amendment')
}

function refuseEdit(
  state: ConsentState,
  event: Extract<ConsentEvent, { kind: 'edited' }>,
): ConsentRefusal | undefined {
  if (event.version !== state.version + 1) return 'moved-on'
  if (state.step !== 'amendment' && state.step !== 'consent') return 'wrong-step'
  if (event.lifts === null) return state.taken ? 'another-objection' : undefined
  if (event.lifts !== state.taken) return 'not-taken'
  return objectionOf(state, event.lifts)?.state === 'valid' ? undefined : 'not-valid-yet'
}

function refuseAnswer(
  state: ConsentState,
  event: { readonly person: string; readonly version: number },
): ConsentRefusal | undefined {
  if (state.step !== 'consent') return 'wrong-step'
  return absent(state, event.person) ?? (event.version === state.version ? undefined : 'moved-on')
}

function refuseSecondObjection(state: ConsentState, person: string): ConsentRefusal | undefined {
  return state.answers[person]?.kind === 'objection' ? 'already-objecting' : undefined
}

function refuseTaking(state: ConsentState, id: string): ConsentRefusal | undefined {
  if (state.taken) return 'another-objection'
  return openOne(state, id)
}

function openOne(state: ConsentState, id: string): ConsentRefusal | undefined {
  const objection = objectionOf(state, id)
  if (!objection) return 'objection-unknown'
  return isOpenObjection(objection) ? undefined : 'objection-closed'
}

/** The state after what happened. It is asked only of what was not refused. */
export function afterConsentEvent(state: ConsentState, event: ConsentEvent): ConsentState {
  switch (event.kind) {
    case 'opened': {
      const { mode, members, present, carrier, quorum, silence } = event
      return { ...beforeConsent, mode, members, present, carrier, quorum, silence, version: 1 }
    }
    case 'arrived':
      return {
        ...state,
        members: [...new Set([...state.members, event.person])],
        present: [...state.present, event.person],
      }
    case 'left':
      // Their consent goes with them; their objection stays until the circle has dealt with it.
      return {
        ...state,
        present: state.present.filter((person) => person !== event.person),
        answers: without(state.answers, event.person),
      }
    case 'stepped':
      return { ...state, step: event.to, answers: {}, taken: undefined }
    case 'asked':
      return { ...state, questions: [...state.questions, { id: event.words, replied: false }] }
    case 'replied':
      return {
        ...state,
        questions: state.questions.map((question) =>
          question.id === event.to ? { ...question, replied: true } : question,
        ),
      }
    case 'reacted':
      return { ...state, reacted: [...state.reacted, event.person] }
    case 'edited':
      return {
        ...changed(state, event.lifts, { state: 'answered', answeredBy: event.version }),
        version: event.version,
        answers: {},
        taken: undefined,
      }
    case 'consented':
      return answered(closedByAuthor(state, event.person), event.person, 'consent')
    case 'objected':
      return answered(
        {
          ...state,
          objections: [
            ...state.objections.map((objection) =>
              objection.person === event.person && isOpenObjection(objection)
                ? { ...objection, state: 'replaced' as const }
                : objection,
            ),
            newObjection(event),
          ],
          taken: takenByOther(state, event.person),
        },
        event.person,
        'objection',
      )
    case 'took':
      return { ...state, taken: event.objection }
    case 'tested':
      return event.valid
        ? changed(state, event.objection, { state: 'valid' })
        : released(changed(state, event.objection, { state: 'not-valid' }), event.objection)
    case 'dropped':
      return released(changed(state, event.objection, { state: 'dropped' }), event.objection)
    case 'closed':
      return { ...state, step: 'closed', outcome: event.outcome, taken: undefined }
  }
}

/** Once an objection is closed otherwise than by a consent, its author is asked again. */
function released(state: ConsentState, id: string): ConsentState {
  const author = objectionOf(state, id)?.person
  return {
    ...state,
    taken: state.taken === id ? undefined : state.taken,
    answers:
      author && state.answers[author]?.kind === 'objection'
        ? without(state.answers, author)
        : state.answers,
  }
}

/** Whoever consents has no objection left: lifted when the text changed since, dropped otherwise. */
function closedByAuthor(state: ConsentState, person: string): ConsentState {
  return {
    ...state,
    objections: state.objections.map((objection) =>
      objection.person === person && isOpenObjection(objection)
        ? {
            ...objection,
            state: objection.version < state.version ? ('lifted' as const) : ('dropped' as const),
          }
        : objection,
    ),
    taken: takenByOther(state, person),
  }
}

function takenByOther(state: ConsentState, person: string): string | undefined {
  const taken = state.taken ? objectionOf(state, state.taken) : undefined
  return taken?.person === person ? undefined : taken?.id
}

function answered(
  state: ConsentState,
  person: string,
  kind: 'consent' | 'objection',
): ConsentState {
  return { ...state, answers: { ...state.answers, [person]: { kind, version: state.version } } }
}

function newObjection(event: Extract<ConsentEvent, { kind: 'objected' }>): Objection {
  const { objection: id, person, version } = event
  return { id, person, version, state: 'raised', answeredBy: undefined }
}

function changed(
  state: ConsentState,
  id: string | null,
  change: Partial<Pick<Objection, 'state' | 'answeredBy'>>,
): ConsentState {
  return {
    ...state,
    objections: state.objections.map((objection) =>
      objection.id === id ? { ...objection, ...change } : objection,
    ),
  }
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

/** The log, read again from the first line. A line that could not have happened is named. */
export function replayConsent(
  events: readonly ConsentEvent[],
):
  | { readonly ok: true; readonly state: ConsentState }
  | { readonly ok: false; readonly at: number; readonly refusal: ConsentRefusal } {
  let state = beforeConsent
  for (const [at, event] of events.entries()) {
    const refusal = refuseConsentEvent(state, event)
    if (refusal) return { ok: false, at, refusal }
    state = afterConsentEvent(state, event)
  }
  return { ok: true, state }
}
