import { formAnswersSaid } from '#modules/questionnaires/index.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import type { Mission, MissionAnswer } from '../mission.ts'

/** What was answered to the questions of the mission. */
export function AnswersGiven(props: {
  readonly mission: Mission
  readonly answer: Pick<MissionAnswer, 'answers'>
}) {
  const items = formAnswersSaid(props.mission.questions, props.answer.answers)
  return items.length > 0 ? <Facts layout="rows" items={items} /> : null
}
