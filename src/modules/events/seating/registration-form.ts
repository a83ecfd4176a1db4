import { z } from 'zod'
import { nameShape } from '#kit/fields.ts'
import { typedValues } from '#kit/form.ts'
import { email, optionalId, optionalText } from '../fields.ts'
import { type NamedRegistration, registrationRoles } from '../registration.ts'
import { type Answer, fieldsOf } from './question.ts'

/** Who registers, as typed. Questions of the event come beside. */
export const registrationShape = z.object({
  name: nameShape,
  email,
  organisation: optionalText(160),
  function: optionalText(120),
  seatClass: optionalId,
})

/** The team writes down somebody, with or without an address. */
export const staffRegistrationShape = registrationShape.extend({
  email: z.union([z.literal(''), email]).default(''),
  role: z.enum(registrationRoles).default('attendee'),
  medium: z.enum(['screen', 'paper']).default('screen'),
})

/** What a person may change alone: the address is the key of the letters, it stays. */
export const changeShape = registrationShape.omit({ email: true, seatClass: true })

export type ChangeForm = z.infer<typeof changeShape>

/** What the team corrects of a registration; somebody written down on paper may have no address. */
export const correctionShape = staffRegistrationShape.omit({ role: true, medium: true })

export type CorrectionForm = z.infer<typeof correctionShape>

/** The form of a registration that exists, filled as it would be typed. */
export function typedRegistration(
  { identity, seatClassId }: NamedRegistration,
  answers: readonly Answer[],
): Readonly<Record<string, string>> {
  return {
    name: identity?.name ?? '',
    email: identity?.email ?? '',
    organisation: identity?.organisation ?? '',
    function: identity?.function ?? '',
    seatClass: seatClassId ?? '',
    ...Object.fromEntries(
      answers.flatMap((answer) => Object.entries(typedValues(fieldsOf(answer)))),
    ),
  }
}

/** What the team typed for somebody who takes another's seat: whatever still stands as the other wrote it goes. */
export function ofNewcomer(
  before: NamedRegistration,
  typed: { readonly words: CorrectionForm; readonly answers: readonly Answer[] },
  values: readonly Answer[],
): typeof typed {
  const { words, answers } = typed
  const own = (part: 'organisation' | 'function') =>
    words[part] === before.identity?.[part] ? '' : words[part]
  const isOthers = ({ questionId, answer }: Answer) =>
    values.some((item) => item.questionId === questionId && item.answer === answer)
  return {
    words: { ...words, organisation: own('organisation'), function: own('function') },
    answers: answers.filter((answer) => !isOthers(answer)),
  }
}

/** Which parts a correction changed: kept as a trace, without their words. */
export function correctedParts(
  before: NamedRegistration,
  after: NamedRegistration,
  answers: { readonly before: readonly Answer[]; readonly after: readonly Answer[] },
): readonly string[] {
  const parts = ['name', 'email', 'organisation', 'function'] as const
  const said = (list: readonly Answer[]) =>
    list
      .map(({ questionId, answer }) => `${questionId} ${answer}`)
      .toSorted()
      .join('|')
  return [
    ...parts.filter((part) => before.identity?.[part] !== after.identity?.[part]),
    ...(before.seatClassId === after.seatClassId ? [] : ['seat']),
    ...(said(answers.before) === said(answers.after) ? [] : ['answers']),
  ]
}
