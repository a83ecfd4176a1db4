import type { Child } from 'hono/jsx'
import type { Frame, UndoFrame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { Notice } from '../Notice/Notice.tsx'
import { uiTexts } from '../texts.ts'
import type { Crumb } from './Crumbs.tsx'
import { Footer } from './Footer.tsx'
import { Head, type SharedPicture } from './Head.tsx'
import { Header } from './Header.tsx'
import { inLanguage } from './here.ts'
import { PageTitle } from './PageTitle.tsx'
import { Rail } from './Rail.tsx'

export interface LayoutProps {
  readonly frame: Frame
  /** One strong sentence: the h1 and the title of the window. */
  readonly title: string
  /** Where one is and what one can do next. */
  readonly lead?: Child
  /** Language of a title, of a lead, that somebody wrote; left out for the words of the house. */
  readonly titleIn?: string | undefined
  readonly leadIn?: string | undefined
  readonly crumbs?: readonly Crumb[] | undefined
  /** Small line or badges above the title. */
  readonly eyebrow?: Child
  /** For search engines and shared links (default: the lead when it is plain text). */
  readonly description?: string | undefined
  /** The title keeps to one side and the matter takes the whole width: tables, pictures. */
  readonly wide?: boolean | undefined
  /** Beside the title and the matter on wide screens, after them on a phone. */
  readonly aside?: Child
  /** The picture that goes with the link of this page, and what it shows; otherwise it is that of the house. */
  readonly picture?: SharedPicture | undefined
  /** The head of this page says it all of its picture. */
  readonly ownPicture?: boolean | undefined
  /** More for the head: JSON-LD, alternate formats. */
  readonly head?: Child
  /** Next gestures, beside the title (under the lead on a front page). */
  readonly actions?: Child
  /** A picture beside the title and the lead: the page opens like a front page. */
  readonly beside?: Child
  /** The form came back: said first in the title of the window. */
  readonly refused?: boolean | undefined
  /** Words of the link to the accessibility statement, where the law wants its state said. */
  readonly accessibility?: string | undefined
  /** The theme, forced only by the page that shows both. */
  readonly theme?: 'light' | 'dark' | undefined
  readonly children?: Child
}

/** Every page of the house, complete without JavaScript. */
export function Layout(props: LayoutProps) {
  const { frame } = props
  return (
    <html lang={frame.locale} data-theme={props.theme}>
      <Head
        frame={frame}
        title={props.title}
        description={plain(props.description ?? props.lead)}
        refused={props.refused ?? false}
        picture={props.ownPicture ? 'own' : props.picture}
      >
        {props.head}
      </Head>
      <body class={frame.viewer ? 'with-rail' : undefined}>
        <a class="skip-link" href="#contenu">
          {uiTexts[frame.locale].skip}
        </a>
        <Header frame={frame} />
        {frame.viewer ? <Rail frame={frame} viewer={frame.viewer} /> : null}
        <main id="contenu" tabindex={-1} class={classOf(props)}>
          {frame.proofAt && !frame.viewer ? (
            <Unproven frame={frame} proofAt={frame.proofAt} />
          ) : null}
          {frame.offered ? <OtherLanguage frame={frame} language={frame.offered} /> : null}
          {frame.notice || frame.undo ? <Said frame={frame} /> : null}
          <Matter {...props} />
        </main>
        <Footer frame={frame} accessibility={props.accessibility} />
      </body>
    </html>
  )
}

/** One column, a column with something beside it, or a front page. */
function Matter(props: LayoutProps) {
  if (props.beside) {
    return (
      <>
        <div class="hero-columns">
          <PageTitle {...props} />
          <div>{props.beside}</div>
        </div>
        {props.children}
      </>
    )
  }
  if (!props.aside) {
    return (
      <>
        <PageTitle {...props} />
        {props.children}
      </>
    )
  }
  return (
    <div class="page-columns">
      <div class="page-main">
        <PageTitle {...props} />
        {props.children}
      </div>
      <aside class="page-aside">{props.aside}</aside>
    </div>
  )
}

/** What was just done, and the way back while there is one. */
function Said({ frame }: { frame: Frame }) {
  const { notice, undo } = frame
  return (
    <div class="page-notice" role="status">
      <Notice tone="good">
        <p>{notice ?? uiTexts[frame.locale].mayUndo}</p>
        {undo ? <Undo frame={frame} undo={undo} /> : null}
      </Notice>
    </div>
  )
}

function Undo({ frame, undo }: { frame: Frame; undo: UndoFrame }) {
  const texts = uiTexts[frame.locale]
  return (
    <>
      {undo.mailsHeld > 0 ? <p class="hint">{texts.mailsHeld}</p> : null}
      <ActionButton
        frame={frame}
        action={undo.action}
        label={texts.undo(undo.secondsLeft, undo.name)}
        fields={{ retour: frame.path }}
      />
    </>
  )
}

/**
 * Says that a second proof is missing: whoever has just signed in would believe that the house has forgotten them.
 */
function Unproven({ frame, proofAt }: { frame: Frame; proofAt: string }) {
  const texts = uiTexts[frame.locale]
  return (
    <div class="page-notice unproven">
      <Notice tone="caution">
        <p>
          {texts.unproven} <a href={proofAt}>{texts.prove}</a>
        </p>
      </Notice>
    </div>
  )
}

/** In the language that is offered: whoever needs it cannot read the other one. Both answers are kept. */
function OtherLanguage({ frame, language }: { frame: Frame; language: Locale }) {
  const texts = uiTexts[language]
  return (
    <aside class="page-notice language-offer" lang={language} aria-label={texts.offerTitle}>
      <Notice tone="info">
        <p>
          {texts.offer}{' '}
          <a href={inLanguage(frame.path, language)} hreflang={language}>
            {texts.offerTaken}
          </a>
          {' · '}
          <a
            href={inLanguage(frame.path, frame.locale)}
            lang={frame.locale}
            hreflang={frame.locale}
          >
            {uiTexts[frame.locale].offerLeft}
          </a>
        </p>
      </Notice>
    </aside>
  )
}

function classOf(props: LayoutProps): string {
  return `page${props.wide ? ' wide' : ''}${props.beside ? ' hero' : ''}`
}

function plain(lead: Child): string | undefined {
  return typeof lead === 'string' ? plainProse(lead) : undefined
}
