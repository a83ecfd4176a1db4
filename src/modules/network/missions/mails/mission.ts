import { textProse } from '#kit/prose/plain.ts'
import type { Letter, Reader } from '../../mails/letter.ts'
import { missionPaths } from '../../paths/mission.ts'
import { missionTexts } from '../texts/mission.ts'

interface World {
  readonly settings: { readonly baseUrl: string }
}

export function missionAnswered(world: World, to: Reader, title: string, token: string): Letter {
  const texts = missionTexts[to.language].mail
  const link = world.settings.baseUrl + missionPaths.followAnswer(token)
  return { to: to.email, subject: texts.answered(title), text: texts.answeredText(title, link) }
}

export function missionReplied(
  world: World,
  to: Reader,
  reply: {
    readonly verdict: 'chosen' | 'declined'
    readonly reply: string
    readonly title: string
    readonly slug: string
  },
): Letter {
  const texts = missionTexts[to.language].mail
  return {
    to: to.email,
    subject: texts[reply.verdict](reply.title),
    text: texts.repliedText(
      textProse(reply.reply),
      world.settings.baseUrl + missionPaths.show(reply.slug),
    ),
  }
}

/** Whoever was chosen, and read that it was over. */
export function missionReopened(
  world: World,
  to: Reader,
  mission: { readonly title: string; readonly slug: string },
  reason: string,
): Letter {
  const texts = missionTexts[to.language].mail
  return {
    to: to.email,
    subject: texts.reopened(mission.title),
    text: texts.reopenedText(
      textProse(reason),
      world.settings.baseUrl + missionPaths.show(mission.slug),
    ),
  }
}

/** Whoever was chosen and counts on it. */
export function missionWithdrawn(to: Reader, title: string, contact: string): Letter {
  const texts = missionTexts[to.language].mail
  return {
    to: to.email,
    subject: texts.withdrawn(title),
    text: texts.withdrawnText(title, contact),
  }
}
