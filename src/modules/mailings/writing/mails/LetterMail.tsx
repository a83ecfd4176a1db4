import { raw } from 'hono/html'
import { pictureHref } from '#kit/content/picture-href.ts'
import { dayOf, writtenDay } from '#kit/dates.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { clicksTexts } from '../../clicks/nouns.ts'
import { type Envelope, itemTitleAt, type LetterBlock } from '../blocks.ts'
import { altOf } from '../picture.ts'
import { letterTexts } from '../texts/letter.ts'
import { letterStyle, look } from './letter-look.ts'
import { absolute, letterMarkdown } from './letter-markdown.ts'

export interface LetterMailProps extends Envelope {
  readonly locale: Locale
  readonly baseUrl: string
  readonly houseName: string
  readonly contactEmail: string
  readonly blocks: readonly LetterBlock[]
  /** Why the reader gets it: the name of the list. */
  readonly listName: string
  readonly links: LetterLinks
  /** Said to the reader when it is so. */
  readonly clicksCounted: boolean
  /** In a preview, the piece that is being written: its place is named, so that it comes into view. */
  readonly marked?: number | undefined
  /** In a preview, which carries no file, where the picture is. */
  readonly pictureAt?: ((file: string) => string) | undefined
}

/** Addresses of this letter and of its reader; marks for each reader until it leaves. */
export interface LetterLinks {
  /** None: a list that is not public has no archive. */
  readonly archive: string | undefined
  readonly preferences: string
  readonly unsubscribe: string
}

/** Tables, as mail clients want them, that say nothing to screen readers; nothing comes from elsewhere: the mail carries its pictures. */
export function LetterMail(letter: LetterMailProps) {
  const { locale, blocks, preheader, title, houseName } = letter
  return (
    <html lang={locale} dir="ltr">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{raw(letterStyle)}</style>
      </head>
      <body style={look.body}>
        {preheader && <div style={look.hidden}>{preheader}</div>}
        <div lang={locale} dir="ltr">
          <Table class="fond" look={look.outer} width="100%">
            <tr>
              <td align="center" style="padding:16px 0">
                <Table class="feuille" look={look.sheet} width="600">
                  <tr>
                    <td class="case maison" style={look.house}>
                      {houseName}
                    </td>
                  </tr>
                  <tr>
                    <td class="case" style={look.cell}>
                      <h1 style={look.title}>{title}</h1>
                      {blocks.map((block, at) => (
                        <>
                          {at === letter.marked ? <span id="morceau" /> : null}
                          <Piece block={block} letter={letter} Title={itemTitleAt(blocks, at)} />
                        </>
                      ))}
                    </td>
                  </tr>
                  <tr>
                    <td class="case doux" style={look.foot}>
                      <Foot {...letter} />
                    </td>
                  </tr>
                </Table>
              </td>
            </tr>
          </Table>
        </div>
      </body>
    </html>
  )
}

function Table(props: { class: string; look: string; width: string; children?: unknown }) {
  return (
    <table
      role="presentation"
      class={props.class}
      width={props.width}
      cellpadding="0"
      cellspacing="0"
      border={0}
      style={`${props.look};border-collapse:separate;width:${props.width === '100%' ? '100%' : `${props.width}px`};max-width:100%`}
    >
      {props.children}
    </table>
  )
}

/** What is left of the sheet between its margins. */
const columnWidth = 536

interface PieceProps {
  readonly block: LetterBlock
  readonly letter: LetterMailProps
  readonly Title: 'h2' | 'h3'
}

function Piece({ block, letter, Title }: PieceProps) {
  const { baseUrl, locale } = letter
  const texts = letterTexts[locale]
  switch (block.kind) {
    case 'heading':
      return <h2 style={look.heading}>{block.text}</h2>
    case 'text':
      return <div>{raw(letterMarkdown(block.markdown, baseUrl))}</div>
    case 'picture':
      return (
        <p style="margin:0 0 24px">
          <img
            src={(letter.pictureAt ?? pictureHref)(block.file)}
            alt={altOf(block)}
            width={Math.min(block.width, columnWidth)}
            style={look.picture}
          />
        </p>
      )
    case 'button':
      return (
        <p style="margin:8px 0 24px">
          <a class="bouton" href={absolute(block.href, baseUrl)} style={look.button}>
            {block.label}
          </a>
        </p>
      )
    case 'item':
      return (
        <div>
          <p class="doux" style={look.kind}>
            {texts.itemKinds[block.from]} · {writtenDay(dayOf(new Date(block.at)), locale)}
          </p>
          <Title style={look.itemTitle}>
            <a class="lien" href={absolute(block.href, baseUrl)} style={look.link}>
              {block.title}
            </a>
          </Title>
          {block.text && <p style={look.itemText}>{plainProse(block.text)}</p>}
        </div>
      )
  }
}

function Foot(letter: LetterMailProps) {
  const { locale, listName, houseName, contactEmail, links, clicksCounted } = letter
  const texts = letterTexts[locale]
  const anchor = (href: string, words: string) => (
    <a class="lien" href={href} style={look.link}>
      {words}
    </a>
  )
  return (
    <>
      <p style="margin:0 0 10px">{texts.why(listName, houseName)}</p>
      <p style="margin:0 0 10px">
        {anchor(links.unsubscribe, texts.unsubscribe)} ·{' '}
        {anchor(links.preferences, texts.preferences)}
        {links.archive ? <> · {anchor(links.archive, texts.readOnline)}</> : null}
      </p>
      <p style="margin:0">
        {clicksCounted ? clicksTexts[locale].toReaders : texts.noTracking} {texts.contact}{' '}
        {anchor(`mailto:${contactEmail}`, contactEmail)}
      </p>
    </>
  )
}
