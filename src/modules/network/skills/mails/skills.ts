import type { Letter, Reader, World } from '../../mails/letter.ts'
import { skillPaths } from '../../paths/coaching.ts'
import { skillTexts } from '../texts/skill.ts'

export function skillsToConfirm(
  world: World,
  to: Reader,
  list: readonly string[],
  token: string,
): Letter {
  const texts = skillTexts[to.language]
  const at = (path: string) => world.settings.baseUrl + path
  return {
    to: to.email,
    subject: texts.askSubject,
    text: texts.askText(
      list.map((one) => `- ${one}`).join('\n'),
      at(skillPaths.confirm(token)),
      at(skillPaths.own),
    ),
  }
}
