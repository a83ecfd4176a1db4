import { readAlike, withTranslations, withWords } from '#engines/questionnaires/index.ts'
import { emptyForm, type FormState, formRefused } from '#kit/form.ts'
import { done, refused } from '#kit/result.ts'
import { changedMeanwhile } from '#kit/seen.ts'
import type { Locale } from '#kit/texts.ts'
import { download, notFound, page, readForm } from '#platform/answers.ts'
import { actRoute, buttonRoute, formRoutes } from '#platform/forms/act-routes.ts'
import { refusedPage } from '#platform/forms/refused-page.ts'
import { readers } from '#platform/imports/readers.ts'
import { readSentTable, roomFor } from '#platform/imports/sent-table.ts'
import { get, type HttpContext, post, type Route } from '#platform/routes.ts'
import { everyRow } from '#platform/sheets/read-table.ts'
import { sendCsv } from '#platform/sheets/send-csv.ts'
import { type Sheet, textSheet } from '#platform/sheets/sheet.ts'
import { writeXlsx } from '#platform/sheets/write-xlsx.ts'
import { BroughtPage } from '../pages/translating/BroughtPage.tsx'
import { LanguagePage } from '../pages/translating/LanguagePage.tsx'
import { LanguagesPage } from '../pages/translating/LanguagesPage.tsx'
import { PartPage } from '../pages/translating/PartPage.tsx'
import type { Translated } from '../pages/translating/translated.ts'
import { translatingTexts } from '../texts/translating.ts'
import { broughtTexts } from '../translating/brought-texts.ts'
import { isLanguageTag, languageNamed } from '../translating/languages.ts'
import { headPart, textsToTranslate } from '../translating/texts-to-translate.ts'
import { translationPaths } from '../translating/translation-paths.ts'
import { readKeptRows, readTypedTexts, rowsField, typedTexts } from '../translating/typed-texts.ts'
import type { TranslationMount } from './translation-mount.ts'

interface OnLanguage<On> {
  readonly on: On
  readonly language: string
}

interface OnPart<On> extends OnLanguage<On> {
  readonly part: string
}

const refusals = (locale: Locale) => translatingTexts[locale].refusals

/** The languages of a questionnaire, under the address of the mount: seen, typed, taken out and brought in as a table. */
export function translationRoutes<On extends Translated>(
  mount: TranslationMount<On>,
): readonly Route[] {
  const { at, audience } = mount
  const paths = translationPaths(at)
  const onOne = (c: HttpContext) => languageOf(c, mount)
  const acting = {
    audience,
    on: onOne,
    may: (viewer: Parameters<typeof mount.may>[0], { on }: OnLanguage<On>) => mount.may(viewer, on),
    refusals,
    next: ({ on, language }: OnLanguage<On>) => translationPaths(on.href).one(language),
  } as const
  return [
    get(paths.list, audience, async (c) => {
      const on = await mount.on(c)
      if (on === undefined || on instanceof Response) return on ?? notFound(c)
      if (!mount.may(c.var.ctx.person, on)) return notFound(c)
      return page(c, <LanguagesPage frame={c.var.frame} on={on} />)
    }),
    get(paths.one(':language'), audience, (c) => shown(c, mount, (found) => draw(c, found))),
    get(paths.csv(':language'), audience, (c) =>
      sent(c, mount, (sheet, name) => sendCsv(c, sheet, name)),
    ),
    get(paths.xlsx(':language'), audience, (c) =>
      sent(c, mount, async (sheet, name) =>
        download(c, await writeXlsx(sheet), {
          name: `${name}.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        }),
      ),
    ),
    post(paths.bring(':language'), audience, (c) => bring(c, mount), roomFor(readers.csv)),
    actRoute({
      ...{ ...acting, path: paths.brought(':language'), fresh: true as const },
      options: { bodyLimit: 4_000_000 },
      shape: (c, { on, language }, raw) => {
        const rows = readKeptRows(String(raw[rowsField] ?? ''))
        if (rows) return { ok: true, value: rows }
        const sentence = translatingTexts[c.var.ctx.locale].refusals['nothing-said']
        return { ok: false, form: formRefused({ language, at: on.href }, sentence, 'file') }
      },
      draw,
      act: (c, { on, language }, rows) =>
        mount.say(c, on, language, (standing) => {
          // A text that was written anew since the page was shown is left as it stands.
          const asked = rows.map(([path, source, translation]) => ({ path, source, translation }))
          const { problems } = withTranslations(standing, language, asked)
          const left = new Set(problems.map(({ path }) => path))
          const words = rows.filter(([path]) => !left.has(path))
          if (words.length === 0) return refused('nothing-said')
          return done(Object.fromEntries(words.map(([path, , text]) => [path, text])))
        }),
      notice: (locale) => translatingTexts[locale].saved,
    }),
    ...formRoutes({
      ...{ audience, refusals, path: paths.part(':language', ':part') },
      on: (c: HttpContext) => partOf(c, mount),
      may: (viewer, { on }: OnPart<On>) => mount.may(viewer, on),
      shape: (c, { on, language, part }, raw) => {
        const { questionnaire } = on
        const read = readTypedTexts(raw, { questionnaire, language, part }, c.var.ctx.locale)
        if (!read.ok) return read
        const paths = Object.keys(read.value)
        const spoken = withWords(questionnaire, language, read.value)
        const [, alike] = readAlike(spoken, language, paths).filter(({ path }) =>
          paths.includes(path),
        )
        if (alike) {
          const sentence = refusals(c.var.ctx.locale)['same-words'](alike.translation)
          return { ok: false, form: formRefused(raw, sentence, alike.path) }
        }
        return { ok: true, value: raw }
      },
      draw: (c, { on, language, part }, form) => (
        <PartPage frame={c.var.frame} {...{ on, language, part, form }} />
      ),
      act: (c, { on, language, part }, raw) =>
        mount.say(c, on, language, (standing) => {
          const typed = { questionnaire: standing, language, part }
          const meanwhile = changedMeanwhile(raw, typedTexts(typed))
          if (meanwhile) return meanwhile
          const read = readTypedTexts(raw, typed, c.var.ctx.locale)
          return read.ok ? done(read.value) : refused('not-found')
        }),
      saved: ({ on }) => mount.saved?.(on),
      next: ({ on, language }) => translationPaths(on.href).one(language),
      notice: (locale) => translatingTexts[locale].saved,
    }),
    buttonRoute({
      ...{ ...acting, path: paths.remove(':language') },
      act: (c, { on, language }) => mount.remove(c, on, language),
      back: acting.next,
      next: ({ on }: OnLanguage<On>) => on.href,
      notice: (locale) => translatingTexts[locale].removed,
    }),
  ]
}

async function languageOf<On extends Translated>(
  c: HttpContext,
  mount: TranslationMount<On>,
): Promise<OnLanguage<On> | Response | undefined> {
  const on = await mount.on(c)
  if (on === undefined || on instanceof Response) return on
  const language = c.req.param('language') ?? ''
  if (!isLanguageTag(language) || language === on.questionnaire.languages[0]) return undefined
  // A tag that no language has: nothing names it.
  const isNamed = languageNamed(language, 'fr') !== language
  return isNamed || on.questionnaire.languages.includes(language) ? { on, language } : undefined
}

async function partOf<On extends Translated>(
  c: HttpContext,
  mount: TranslationMount<On>,
): Promise<OnPart<On> | Response | undefined> {
  const found = await languageOf(c, mount)
  if (found === undefined || found instanceof Response) return found
  const part = c.req.param('part') ?? ''
  const isPage = found.on.questionnaire.pages.some(({ id }) => id === part)
  return isPage || part === headPart ? { ...found, part } : undefined
}

async function shown<On extends Translated>(
  c: HttpContext,
  mount: TranslationMount<On>,
  element: (found: OnLanguage<On>) => Parameters<typeof page>[1],
) {
  const found = await languageOf(c, mount)
  if (found === undefined || found instanceof Response) return found ?? notFound(c)
  return mount.may(c.var.ctx.person, found.on) ? page(c, element(found)) : notFound(c)
}

function draw<On extends Translated>(
  c: HttpContext,
  { on, language }: OnLanguage<On>,
  form: FormState = emptyForm,
) {
  return <LanguagePage frame={c.var.frame} {...{ on, language, form }} />
}

async function sent<On extends Translated>(
  c: HttpContext,
  mount: TranslationMount<On>,
  send: (sheet: Sheet, name: string) => Response | Promise<Response>,
) {
  const found = await languageOf(c, mount)
  if (found === undefined || found instanceof Response) return found ?? notFound(c)
  const { on, language } = found
  if (!mount.may(c.var.ctx.person, on)) return notFound(c)
  const { questionnaire } = on
  const titles = [
    translatingTexts[c.var.ctx.locale].keyTitle,
    ...[questionnaire.languages[0] ?? 'fr', language],
  ]
  const rows = textsToTranslate(questionnaire, language).map(({ path, source, translation }) => [
    ...[path, source, translation],
  ])
  return send(textSheet(language, titles, rows), `${questionnaire.id}-${language}`)
}

/** Reads the table, and shows what it would change: nothing is written here. */
async function bring<On extends Translated>(c: HttpContext, mount: TranslationMount<On>) {
  const found = await languageOf(c, mount)
  if (found === undefined || found instanceof Response) return found ?? notFound(c)
  const { on, language } = found
  const { locale, person } = c.var.ctx
  if (!mount.may(person, on)) return notFound(c)
  const texts = translatingTexts[locale]
  const raw = await readForm(c)
  const refuse = (sentence: string) => {
    const form = formRefused(raw, sentence, 'file')
    return refusedPage(c, form, () => draw(c, found, form))
  }
  if (on.stands === 'over') return refuse(texts.refusals.over)
  const read = await readSentTable(c, texts.chooseFile)
  if (!read.ok) return refuse(read.sentence)
  const table = { header: read.table.header, rows: everyRow(read.table) }
  const brought = broughtTexts(on.questionnaire, language, table, on.fixedIn(language))
  if (!brought.ok) {
    if ('twice' in brought) return refuse(read.refusing(texts.twoColumns(brought.twice)))
    const { key, translation } = texts.noColumn
    return refuse(read.refusing(brought.missing === 'key' ? key : translation(language)))
  }
  const { frame } = c.var
  return page(c, <BroughtPage {...{ frame, on, language, brought }} told={read.told} />)
}
