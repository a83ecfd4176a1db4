import { textProse } from '#kit/prose/plain.ts'
import type { Letter, Reader } from '../../mails/letter.ts'
import { badgePaths } from '../../paths/badge.ts'
import type { BadgeKind } from '../badge.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

interface World {
  readonly settings: { readonly baseUrl: string; readonly houseName: string }
}

export function badgeReceived(world: World, to: Reader, kind: BadgeKind, token: string): Letter {
  const texts = badgeTexts[to.language]
  const { name } = achievementTexts[to.language][kind]
  const { baseUrl, houseName } = world.settings
  return {
    to: to.email,
    subject: texts.mailSubject(name),
    text: texts.mailText(name, houseName, baseUrl + badgePaths.received(token)),
  }
}

export function badgeRevoked(
  to: Reader,
  input: { readonly kind: BadgeKind; readonly reason: string; readonly contact: string },
): Letter {
  const texts = badgeTexts[to.language]
  const { name } = achievementTexts[to.language][input.kind]
  return {
    to: to.email,
    subject: texts.revokedSubject(name),
    text: texts.revokedText(name, textProse(input.reason), input.contact),
  }
}
