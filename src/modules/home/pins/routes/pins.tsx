import { z } from 'zod'
import { safePath } from '#modules/people/index.ts'
import { forbidden, page } from '#platform/answers.ts'
import { buttonRoute } from '#platform/forms/act-routes.ts'
import type { Module } from '#platform/module.ts'
import { get, type HttpContext, type Route } from '#platform/routes.ts'
import { paths } from '../../paths.ts'
import { mayPin } from '../../permissions.ts'
import { movePin, pinPage, unpinPage } from '../actions/change-pins.ts'
import { shownPins } from '../actions/show-pins.ts'
import { PinsPage } from '../pages/PinsPage.tsx'
import { longestPinKey, pageKind } from '../pin.ts'
import { pinTexts } from '../texts/pins.ts'

type Rooms = () => readonly Module[]

const aPin = z.object({
  kind: z.string().min(1).max(40),
  key: z.string().min(1).max(longestPinKey),
})
const pressed = aPin.extend({ retour: z.string().max(4000).optional() })

/** The button of each page, and the page where one puts one’s pins in order. */
export function pinRoutes(rooms: Rooms): readonly Route[] {
  const shared = {
    audience: 'signed-in',
    on: (c: HttpContext) => c.var.ctx.person,
    refusals: (locale: 'fr' | 'en') => pinTexts[locale].refusals,
    // The page of the pins says it: what must go is there.
    back: () => paths.pins,
  } as const
  const asked = (c: HttpContext) => ({ rooms: rooms(), navigation: c.var.frame.navigation })
  const next = (_: unknown, _done: unknown, { retour }: { retour?: string | undefined }) =>
    safePath(retour) ?? paths.pins
  return [
    get(paths.pins, 'signed-in', (c) => showPins(c, rooms())),
    buttonRoute({
      ...shared,
      path: paths.pin,
      shape: pressed,
      act: (c, _person, { kind, key }) => pinPage(c.var.ctx, asked(c), { kind, key }),
      next,
      notice: (locale, { label }, { kind, retour = '' }) =>
        pinTexts[locale][kind === pageKind && isNarrowed(retour) ? 'pinnedWhole' : 'pinned'](label),
    }),
    buttonRoute({
      ...shared,
      path: paths.unpin,
      shape: pressed,
      act: (c, _person, { kind, key }) => unpinPage(c.var.ctx, { kind, key }),
      next,
      notice: (locale) => pinTexts[locale].unpinned,
    }),
    buttonRoute({
      ...shared,
      path: paths.movePin,
      shape: aPin.extend({ way: z.enum(['up', 'down']) }),
      act: (c, _person, pin) => movePin(c.var.ctx, asked(c), pin),
      next: () => paths.pins,
      notice: (locale) => pinTexts[locale].moved,
    }),
  ]
}

async function showPins(c: HttpContext, rooms: readonly Module[]) {
  const { ctx, frame } = c.var
  if (!mayPin(ctx.person)) return forbidden(c)
  const { navigation } = frame
  const pins = await shownPins(ctx, { rooms, viewer: ctx.person, navigation })
  return page(c, <PinsPage frame={frame} pins={pins} />)
}

/** A list as it was filtered or sorted: its pin opens it whole. */
function isNarrowed(address: string): boolean {
  const asked = new URLSearchParams(address.split('?')[1])
  asked.delete('langue')
  return asked.size > 0
}
