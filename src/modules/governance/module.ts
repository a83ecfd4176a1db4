import type { Module } from '#platform/module.ts'
import { joinParts, type Part } from '#platform/parts.ts'
import { governanceSubjects } from './actions/name-subjects.ts'
import { peopleOfCircle } from './actions/people-of-circle.ts'
import {
  circleCloseUndo,
  circleEditUndo,
  roleEndUndo,
  tensionSettledUndo,
  tensionWithdrawnUndo,
} from './actions/undo-circle.ts'
import { meetingCancelUndo } from './actions/undo-meeting.ts'
import { mandateEndUndo, memberLeftUndo } from './actions/undo-people.ts'
import { columns } from './columns.ts'
import { decisionPaths } from './decision-paths.ts'
import { circlePart } from './jobs/circles.ts'
import { decisionPart } from './jobs/decisions.ts'
import { circleFormRoutes } from './routes/circle-forms.tsx'
import { circlePeopleRoutes } from './routes/circle-people.tsx'
import { circleWorkRoutes } from './routes/circle-work.tsx'
import { circleRoutes } from './routes/circles.tsx'
import { decisionRegisterRoutes } from './routes/decision-register.tsx'
import { decisionRoutes } from './routes/decisions.tsx'
import { meetingFileRoutes } from './routes/meeting-files.ts'
import { meetingRoutes } from './routes/meetings.tsx'
import { roleVoteRoutes } from './routes/role-votes.tsx'
import { circleTexts } from './texts/circles.ts'
import { prepareTexts } from './texts/decision-register.ts'
import { processing } from './texts/processing.ts'

/** The owner of a subject adds its part here, and its routes below. */
const parts: readonly Part[] = [circlePart, decisionPart]

const { links, ...joined } = joinParts(parts)

export const governanceModule: Module = {
  name: 'governance',
  ...joined,
  routes: [
    ...circleFormRoutes,
    ...circleRoutes,
    ...circlePeopleRoutes,
    ...roleVoteRoutes,
    ...circleWorkRoutes,
    ...meetingRoutes,
    ...meetingFileRoutes,
    ...decisionRegisterRoutes,
    ...decisionRoutes,
  ],
  columns,
  processing,
  undos: [
    tensionSettledUndo,
    tensionWithdrawnUndo,
    circleEditUndo,
    circleCloseUndo,
    memberLeftUndo,
    roleEndUndo,
    mandateEndUndo,
    meetingCancelUndo,
  ],
  peopleOfGroup: peopleOfCircle,
  subjects: governanceSubjects,
  decidesTogether: ({ subject, experimentId }, locale) => ({
    label: prepareTexts[locale].decideInCircle,
    href: decisionPaths.prepareServing(subject, experimentId),
  }),
  navigation: (viewer, locale) => [
    { key: 'house', title: circleTexts[locale].group, links: links(viewer, locale) },
  ],
}
