import { writtenDay, writtenInstant } from '#kit/dates.ts'
import { textProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Mail, PublicSettings } from '#platform/context.ts'
import type { Circle } from '../circle.ts'
import type { Meeting } from '../meeting.ts'
import { paths } from '../paths.ts'
import { letterTexts } from '../texts/letters.ts'

export interface Reader {
  readonly name: string
  readonly email: string
  readonly language: Locale
}

type Settings = Pick<PublicSettings, 'baseUrl' | 'houseName'>

/** A meeting that is planned, with its agenda, or that was and is cancelled. */
export function invitationLetter(
  to: Reader,
  about: { readonly circle: Circle; readonly meeting: Meeting; readonly agenda: readonly string[] },
  settings: Settings,
): Mail {
  const texts = letterTexts[to.language]
  const { circle, meeting, agenda } = about
  const isCancelled = meeting.state === 'cancelled'
  const facts = [
    writtenInstant(meeting.startsAt, to.language),
    ...(meeting.place ? [meeting.place] : []),
  ].join('\n')
  const address = `${settings.baseUrl}${paths.meeting(circle.slug, meeting.id)}`
  const text = isCancelled
    ? texts.meetingCancelled(to.name, meeting.title, circle.name, facts, settings.houseName)
    : texts.meeting(
        to.name,
        meeting.title,
        circle.name,
        [facts, '', ...agenda.map((title, at) => `${at + 1}. ${title}`)].join('\n'),
        address,
        settings.houseName,
      )
  const subject = isCancelled ? texts.meetingCancelledSubject : texts.meetingSubject
  return { to: to.email, subject: subject(meeting.title, circle.name), text }
}

/** Somebody was added to a circle: what it is for, and where they read what it does. */
export function joinedLetter(
  to: Reader,
  circle: Pick<Circle, 'name' | 'slug' | 'purpose'>,
  settings: Settings,
): Mail {
  const texts = letterTexts[to.language]
  const address = `${settings.baseUrl}${paths.circle(circle.slug)}`
  const purpose = textProse(circle.purpose)
  return {
    to: to.email,
    subject: texts.joinedSubject(circle.name),
    text: texts.joined(to.name, circle.name, purpose, address, settings.houseName),
  }
}

/** A circle ends: why, and that what was left to do is nobody's any more. */
export function circleClosedLetter(
  to: Reader,
  circle: string,
  reason: string,
  settings: Settings,
): Mail {
  const texts = letterTexts[to.language]
  const text = texts.circleClosed(to.name, circle, textProse(reason), settings.houseName)
  return { to: to.email, subject: texts.circleClosedSubject(circle), text }
}

/** A circle that ended goes on: why, and where it is read. */
export function circleReopenedLetter(
  to: Reader,
  circle: Pick<Circle, 'name' | 'slug'>,
  reason: string,
  settings: Settings,
): Mail {
  const texts = letterTexts[to.language]
  const address = `${settings.baseUrl}${paths.circle(circle.slug)}`
  const words = textProse(reason)
  return {
    to: to.email,
    subject: texts.circleReopenedSubject(circle.name),
    text: texts.circleReopened(to.name, circle.name, words, address, settings.houseName),
  }
}

/** The minutes stay in the house: the letter only says where they are. */
export function minutesLetter(
  to: Reader,
  about: {
    readonly circle: string
    readonly slug: string
    readonly id: string
    readonly title: string
  },
  settings: Settings,
): Mail {
  const texts = letterTexts[to.language]
  const address = `${settings.baseUrl}${paths.meeting(about.slug, about.id)}`
  return {
    to: to.email,
    subject: texts.minutesSubject(about.title, about.circle),
    text: texts.minutes(to.name, about.title, address, settings.houseName),
  }
}

/** A mandate that ends: to whoever holds it, and to those who run the circle. */
export function endingLetter(
  to: Reader,
  about: {
    readonly circle: string
    readonly slug: string
    readonly role: string
    readonly endsOn: string
    readonly isHolder: boolean
  },
  settings: Settings,
): Mail {
  const texts = letterTexts[to.language]
  const write = about.isHolder ? texts.ending : texts.endingForCircle
  const subject = about.isHolder ? texts.endingSubject : texts.endingForCircleSubject
  return {
    to: to.email,
    subject: subject(about.role),
    text: write(
      to.name,
      about.role,
      about.circle,
      writtenDay(about.endsOn, to.language),
      `${settings.baseUrl}${paths.circle(about.slug)}`,
      settings.houseName,
    ),
  }
}
