import { textProse } from '#kit/prose/plain.ts'
import type { Letter, Reader } from '../../mails/letter.ts'
import { badgePaths } from '../../paths/badge.ts'
import type { BadgeKind } from '../badge.ts'
import { achievementTexts, badgeTexts } from '../texts/badge.ts'

interface World {
  readonly settings: { readonly baseUrl: string; readonly houseName: string }
}

export function badgeReceived(world: World, to: Reader, kind: BadgeKind, token: string): Letter {
  const said = badgeTexts[to.language]
  const { name } = achievementTexts[to.language][kind]
  const { baseUrl, houseName } = world.settings
  return {
    to: to.email,
    subject: said.mailSubject(name),
    text: said.mailText(name, houseName, baseUrl + badgePaths.received(token)),
  }
}

export function badgeRevoked(
  to: Reader,
  given: { readonly kind: BadgeKind; readonly reason: string; readonly contact: string },
): Letter {
  const said = badgeTexts[to.language]
  const { name } = achievementTexts[to.language][given.kind]
  return {
    to: to.email,
    subject: said.revokedSubject(name),
    text: said.revokedText(name, textProse(given.reason), given.contact),
  }
}
