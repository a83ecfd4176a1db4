import { expect, test } from 'vitest'
import { z } from 'zod'
import { reviewerShape } from '#modules/events/contributions/review.ts'
import { registrationShape } from '#modules/events/seating/registration-form.ts'
import { callAnswerShape } from '#modules/experiments/calls/call.ts'
import { proposalShape } from '#modules/experiments/proposal.ts'
import { requestShape } from '#modules/experiments/protocol/protocol-request.ts'
import { memberShape as teamMember } from '#modules/experiments/team/team.ts'
import { memberShape as circleMember } from '#modules/governance/circle-member.ts'
import { recordShape } from '#modules/network/declaration/signature.ts'
import { contactFields } from '#modules/network/help-fields.ts'
import { handOverShape } from '#modules/network/mandates/election.ts'
import { newcomerShape } from '#modules/resources/working/start.ts'
import { joinShape } from '#modules/resources/working/together.ts'

/** A name goes into heads of letters, lists and papers: no form takes one of several lines, or with signs that nobody sees. */
const shapes = {
  callAnswerShape,
  circleMember,
  contact: z.object(contactFields),
  handOverShape,
  joinShape,
  newcomerShape,
  proposalShape,
  recordShape,
  registrationShape,
  requestShape,
  reviewerShape,
  teamMember,
} satisfies Record<string, z.ZodType>

const isRefused = (shape: z.ZodType, name: string) =>
  shape.safeParse({ name }).error?.issues.some(({ path }) => path[0] === 'name') ?? false

test.each(Object.entries(shapes))('%s takes a name on one line alone', (_, shape) => {
  expect(isRefused(shape, 'Odile Serre')).toBe(false)
  expect(isRefused(shape, 'Odile\r\nBcc: x@y.example')).toBe(true)
  expect(isRefused(shape, 'Odile\u0007Serre')).toBe(true)
})
