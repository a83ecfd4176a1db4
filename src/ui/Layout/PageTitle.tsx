import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ProseWords } from '../Prose/ProseWords.tsx'
import { type Crumb, Crumbs } from './Crumbs.tsx'
import { otherThan } from './other-than.ts'

export interface PageTitleProps {
  readonly frame: Frame
  readonly title: string
  readonly lead?: Child
  readonly titleIn?: string | undefined
  readonly leadIn?: string | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  readonly eyebrow?: Child
  readonly actions?: Child
  /** Front pages: the next gestures come under the lead. */
  readonly beside?: Child
}

/** Where one is, the one strong sentence, what one can do next. */
export function PageTitle(props: PageTitleProps) {
  return (
    <div class="page-title">
      {props.crumbs?.length ? <Crumbs locale={props.frame.locale} crumbs={props.crumbs} /> : null}
      {props.eyebrow ? <div class="eyebrow">{props.eyebrow}</div> : null}
      <div class="page-title-line">
        <h1 lang={titleLanguage(props)}>{props.title}</h1>
        {props.actions && !props.beside ? <div class="page-actions">{props.actions}</div> : null}
      </div>
      {props.lead ? (
        <LeadView lead={props.lead} language={otherThan(props.frame.locale, props.leadIn)} />
      ) : null}
      {props.actions && props.beside ? <div class="hero-actions">{props.actions}</div> : null}
    </div>
  )
}

/** On a page in another language than the one that is written in, even its own is said: nothing else tells these words from others. */
function titleLanguage({ frame: { locale }, titleIn }: PageTitleProps): string | undefined {
  return locale === writtenLocale ? otherThan(locale, titleIn) : titleIn
}

/** A sentence is a paragraph; more than a sentence brings its own. */
function LeadView({ lead, language }: { lead: Child; language: string | undefined }) {
  return typeof lead === 'string' ? (
    <p class="lead" lang={language}>
      <ProseWords markdown={lead} />
    </p>
  ) : (
    <div class="lead" lang={language}>
      {lead}
    </div>
  )
}
