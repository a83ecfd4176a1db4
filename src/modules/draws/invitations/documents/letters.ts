import { dayOf, writtenDay } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import type { Locale } from '#kit/texts.ts'
import { qrSvg } from '#modules/events/index.ts'
import type { LetterBatch } from '#platform/documents/letters.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { type Recruitment, rests, type Source, type Wave } from '../../recruitment.ts'
import { aboutDraw, addressLines, letterhead, signature } from '../../recruits/index.ts'
import {
  announcedErasure,
  letterTexts,
  postalNorm,
  type Recruit,
  type ToldSessions,
  writtenCode,
} from '../../recruits/nouns.ts'
import { registrationTexts } from '../../registration/nouns.ts'

export interface LettersOf {
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly source: Source | undefined
  readonly wave: Wave
  /** Sent to those who did not answer. */
  readonly isReminder: boolean
  readonly sessions: ToldSessions
  readonly baseUrl: string
  readonly houseName: string
  readonly now: Date
  readonly locale: Locale
}

/** The words of the letter: the same for all of a wave. */
export function letterWords(of: LettersOf) {
  const { draw, recruitment, source, locale } = of
  const announced = announcedErasure(draw, recruitment.eraseOn)
  const texts = letterTexts[locale]
  const notice = registrationTexts[locale]
  const person = recruitment.controller || draw.organiser || of.houseName
  const isNamed = source?.kind === 'roll'
  return {
    subject: isNamed ? texts.subjectName : texts.subjectAddress,
    before: [
      texts.salutation,
      ...(of.isReminder ? [texts.reminder] : []),
      ...(isNamed ? [texts.rollSentence] : []),
      `${texts.what(person, draw.panelSize, draw.title)} ${texts.nothing}`,
      ...aboutDraw(draw, of.sessions, locale),
      draw.registrationClosesOn
        ? texts.answerBy(writtenDay(draw.registrationClosesOn, locale))
        : texts.answer,
    ],
    how: texts.how(`${bare(of.baseUrl)}${codePaths.enter}`),
    phone: [
      recruitment.phone ? texts.orCall(unbrokenPhone(recruitment.phone)) : '',
      // No card is printed for the letters of a commune, that merges the codes with its own list.
      source?.kind === 'commune' ? texts.orPaper : texts.orCard,
    ]
      .filter(Boolean)
      .join('\n'),
    after: [
      texts.second(draw.panelSize),
      texts.needs,
      ...(recruitment.mayReplaceAtHome ? [texts.atHome] : []),
      ...(recruitment.minimumAge < 18 ? [texts.young] : []),
    ],
    signature: signature(person, recruitment),
    noticeTitle: notice.noticeTitle,
    notice: [
      `${notice.notice(person)} ${rests(draw.organiserKind) === 'public' ? notice.noticeBasisPublic : notice.noticeBasisOther}`,
      ...(source ? [notice.noticeFrom(source.label)] : []),
      notice.noticeWho,
      announced ? notice.noticeLong(writtenDay(announced, locale)) : notice.noticeLongUnknown,
      notice.noticeSilent,
      ...(recruitment.contact ? [notice.noticeRights(recruitment.contact)] : []),
      ...(recruitment.phone ? [texts.stop(unbrokenPhone(recruitment.phone))] : []),
      texts.commitment(of.wave.codesSha256),
    ],
    footer: texts.footer,
    sender: letterhead(person, recruitment),
    who: person,
  }
}

export function bare(baseUrl: string): string {
  return baseUrl.replace(/^https?:\/\//, '')
}

export function letterBatch(of: LettersOf, people: readonly Recruit[]): LetterBatch {
  const texts = letterTexts[of.locale]
  const words = letterWords(of)
  return {
    ...words,
    title: texts.title(of.draw.title),
    language: of.locale,
    authors: [words.who],
    date: of.now,
    alt: texts.alt,
    letters: people.map((recruit) => ({
      to: addressLines(recruit, of.locale).join('\n'),
      place: texts.place(writtenDay(dayOf(of.now), of.locale)),
      code: writtenCode(recruit.code ?? ''),
      qr: qrSvg(`${of.baseUrl}${codePaths.code(recruit.code ?? '')}`, 200),
    })),
  }
}

/** For a commune that prints from its own list: the number of the line there, and what to put on its letter. */
export function codesSheet(
  of: LettersOf,
  letters: readonly { readonly number: number; readonly stratum: string; readonly code: string }[],
): Sheet {
  const { csv } = letterTexts[of.locale]
  return {
    name: of.draw.slug.slice(0, 31),
    columns: [
      { title: csv.number, kind: 'number' },
      { title: csv.stratum, kind: 'text' },
      { title: csv.code, kind: 'text' },
      { title: csv.link, kind: 'text' },
    ],
    rows: letters.map(({ number, stratum, code }) => [
      number,
      stratum,
      writtenCode(code),
      `${of.baseUrl}${codePaths.code(code)}`,
    ]),
  }
}

/** As many columns as the longest address has lines, six at least: no line is left out. */
export function addressColumns(of: LettersOf, people: readonly Recruit[]): readonly number[] {
  const longest = people.reduce(
    (most, person) => Math.max(most, addressLines(person, of.locale).length),
    postalNorm.lines as number,
  )
  return Array.from({ length: longest }, (_, at) => at)
}

/** For the printer’s own merge: the lines of the address, the code, the link. */
export function mergeSheet(of: LettersOf, people: readonly Recruit[]): Sheet {
  const { csv } = letterTexts[of.locale]
  const ranks = addressColumns(of, people)
  return {
    name: of.draw.slug.slice(0, 31),
    columns: [
      { title: csv.number, kind: 'number' },
      ...ranks.map((at) => ({ title: csv.line(at + 1), kind: 'text' as const })),
      { title: csv.code, kind: 'text' },
      { title: csv.link, kind: 'text' },
    ],
    rows: people.map((recruit, at) => {
      const lines = addressLines(recruit, of.locale)
      return [
        at + 1,
        ...ranks.map((rank) => lines[rank] ?? ''),
        writtenCode(recruit.code ?? ''),
        `${of.baseUrl}${codePaths.code(recruit.code ?? '')}`,
      ]
    }),
  }
}
