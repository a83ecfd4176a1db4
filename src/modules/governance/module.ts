import type { Module } from '#platform/module.ts'
import { joinParts, type Part } from '#platform/parts.ts'
import { governanceSubjects } from './actions/name-subjects.ts'
import {
  circleCloseUndo,
  circleEditUndo,
  governanceDiscussed,
  mandateEndUndo,
  memberLeftUndo,
  peopleOfCircle,
  roleEndUndo,
  seatsWrittenUndo,
  taskDoneUndo,
  tensionSettledUndo,
  tensionWithdrawnUndo,
} from './circles/index.ts'
import {
  circleFormRoutes,
  circlePeopleRoutes,
  circleRoutes,
  circleSeatRoutes,
  circleVersionRoutes,
  circleWorkRoutes,
} from './circles/part.ts'
import { columns } from './columns.ts'
import { decisionRoutes } from './decisions/part.ts'
import { circlePart } from './jobs/circles.ts'
import { decisionPart } from './jobs/decisions.ts'
import { meetingCancelUndo } from './meetings/index.ts'
import { meetingFileRoutes, meetingRoutes } from './meetings/part.ts'
import { decisionPaths } from './paths/decisions.ts'
import { paths } from './paths.ts'
import { mayKeepCircles } from './permissions.ts'
import { prepareTexts } from './procedure/nouns.ts'
import { decisionRegisterRoutes } from './register/part.ts'
import { roleVoteRoutes } from './role-votes/part.ts'
import { circleTexts } from './texts/circles.ts'
import { doorwayTexts } from './texts/doorway.ts'
import { exportWords } from './texts/export-words.ts'
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
    ...circleVersionRoutes,
    ...circlePeopleRoutes,
    ...circleSeatRoutes,
    ...roleVoteRoutes,
    ...circleWorkRoutes,
    ...meetingRoutes,
    ...meetingFileRoutes,
    ...decisionRegisterRoutes,
    ...decisionRoutes,
  ],
  columns,
  processing,
  exportWords,
  undos: [
    tensionSettledUndo,
    tensionWithdrawnUndo,
    circleEditUndo,
    circleCloseUndo,
    memberLeftUndo,
    roleEndUndo,
    mandateEndUndo,
    seatsWrittenUndo,
    meetingCancelUndo,
    taskDoneUndo,
  ],
  peopleOfGroup: peopleOfCircle,
  discussed: governanceDiscussed,
  subjects: governanceSubjects,
  decidesTogether: ({ subject, experimentId }, locale) => ({
    label: prepareTexts[locale].decideInCircle,
    href: decisionPaths.prepareServing(subject, experimentId),
  }),
  navigation: (viewer, locale) => [{ key: 'governance', links: links(viewer, locale) }],
  doorways: (locale) => [
    { family: 'association', href: paths.circles, ...doorwayTexts[locale].circles },
    { family: 'association', href: decisionPaths.register, ...doorwayTexts[locale].decisions },
  ],
  creations: (viewer, locale) =>
    mayKeepCircles(viewer) ? [{ label: circleTexts[locale].open, href: paths.add }] : [],
}
