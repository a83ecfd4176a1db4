import { dayOf, writtenDay } from '#kit/dates.ts'
import { unbrokenPhone } from '#kit/identifiers/phone.ts'
import type { Block, Document } from '#kit/papers/document.ts'
import { letterPath } from '#kit/papers/letter-page.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import type { Draw } from '../../draw.ts'
import type { DrawFeature } from '../../quota.ts'
import type { Recruitment } from '../../recruitment.ts'
import { letterhead } from '../../recruits/index.ts'
import { letterTexts } from '../../recruits/nouns.ts'
import { questionsOf, registrationTexts } from '../../registration/nouns.ts'

/** The registration page on paper, with its coupon: what is typed by two people afterwards. */
export function paperForm(of: {
  readonly draw: Draw
  readonly recruitment: Recruitment
  readonly features: readonly DrawFeature[]
  readonly houseName: string
  readonly baseUrl: string
  readonly now: Date
  readonly locale: Locale
}): Document {
  const texts = letterTexts[of.locale]
  const asked = registrationTexts[of.locale]
  const { draw, recruitment } = of
  const person = recruitment.controller || draw.organiser || of.houseName
  const where = [letterhead(person, recruitment).replaceAll('\n', ', '), recruitment.phone]
  // A day that is past asks for what nobody can do: registration goes on, and the sheet says no day.
  const announced = draw.registrationClosesOn
  const until = announced && announced >= dayOf(of.now) ? announced : undefined
  const line = (label: string): Block => ({ kind: 'blank-lines', label, count: 1 })
  // A box and its first word stay on one line.
  const box = (label: string) => `${texts.paperBox}\u00a0${label}`
  return {
    title: texts.paperTitle(draw.title),
    language: of.locale,
    authors: [person],
    date: of.now,
    footer: recruitment.phone ? asked.help(unbrokenPhone(recruitment.phone)) : '',
    blocks: [
      { kind: 'paragraph', text: texts.paperLead },
      {
        kind: 'paragraph',
        text: [
          {
            bold: texts.paperReturn(
              where.filter(Boolean).join(', '),
              until ? writtenDay(until, of.locale) : '',
            ),
          },
        ],
      },
      {
        kind: 'paragraph',
        text: texts.paperScreen(`${of.baseUrl.replace(/^https?:\/\//, '')}${letterPath}`),
      },
      line(texts.paperSheet),
      line(texts.paperCode),
      line(asked.firstName),
      line(asked.lastName),
      line(asked.birthYear),
      line(asked.phone),
      line(asked.email),
      line(`${asked.address}, ${asked.postcode}, ${asked.town}`),
      ...questionsOf(of.features).map(
        (feature): Block => ({
          kind: 'together',
          blocks: [
            { kind: 'heading', level: 3, text: feature.label },
            { kind: 'paragraph', text: feature.values.map(({ label }) => box(label)).join('    ') },
          ],
        }),
      ),
      ...(recruitment.conflicts
        ? [
            {
              kind: 'paragraph' as const,
              text: box(asked.conflict(plainProse(recruitment.conflicts))),
            },
          ]
        : []),
      { kind: 'paragraph', text: box(asked.asksAgain) },
      {
        kind: 'paragraph',
        text: box(asked.eligible(recruitment.minimumAge, draw.population)),
      },
      line(texts.paperSigned),
      {
        kind: 'note',
        title: asked.noticeTitle,
        text: [
          asked.notice(person),
          ` ${asked.noticeWho}`,
          recruitment.contact ? ` ${asked.noticeRights(recruitment.contact)}` : '',
        ],
      },
      // Torn off and given back: a page never parts it.
      {
        kind: 'together',
        blocks: [
          { kind: 'heading', level: 2, text: texts.paperStub },
          { kind: 'paragraph', text: texts.paperStubText },
          line(texts.paperTicket),
        ],
      },
    ],
  }
}
