import type { Child } from 'hono/jsx'
import type { DiscussionFrame, DraftShare, Frame, UndoFrame } from '#kit/frame.ts'
import type { PageHead } from '#kit/frames/page-head.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Locale } from '#kit/texts.ts'
import { ActionButton } from '../ActionButton/ActionButton.tsx'
import { Notice } from '../Notice/Notice.tsx'
import { HereContext, newHereScope } from '../PeopleHere/scope.ts'
import { uiTexts } from '../texts.ts'
import type { Crumb } from './Crumbs.tsx'
import { Footer } from './Footer.tsx'
import { Head, type SharedPicture } from './Head.tsx'
import { Header } from './Header.tsx'
import { inLanguage } from './here.ts'
import { PageTitle } from './PageTitle.tsx'
import { PinButton } from './PinButton.tsx'
import { Rail } from './Rail.tsx'
import { crumbsUnder, isOwnPage, SubjectHead } from './SubjectHead.tsx'
import { SubjectTabs } from './SubjectTabs.tsx'
import { layoutTexts } from './texts.ts'
import { Written } from './Written.tsx'

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
  /** A draft, for whoever was given its link: no licence stands under it, and nothing is louder than reading it. */
  readonly unpublished?: boolean | undefined
  /** The theme, forced only by the page that shows both. */
  readonly theme?: 'light' | 'dark' | undefined
  /** A screen in a hall, before anybody: nothing leads elsewhere, and nothing of whoever opened it is shown. */
  readonly bare?: boolean | undefined
  readonly children?: Child
}

/** Every page of the house, complete without JavaScript. */
export function Layout(drawn: LayoutProps) {
  const { late, ...early } = drawn.frame
  const whole = { ...early, ...late }
  const frame = drawn.bare ? ofNobody(whole) : whole
  const props = { ...drawn, frame }
  const hasSaid = Boolean(frame.notice || frame.undo)
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
      <body class={frame.viewer ? 'with-rail' : props.unpublished ? 'unpublished' : undefined}>
        <a class="skip-link" href="#contenu">
          {uiTexts[frame.locale].skip}
        </a>
        {props.bare ? null : <Header frame={frame} />}
        {frame.viewer ? <Rail frame={frame} viewer={frame.viewer} /> : null}
        <main id="contenu" tabindex={-1} class={classOf(props)}>
          {frame.proofAt && !frame.viewer ? (
            <Unproven frame={frame} proofAt={frame.proofAt} />
          ) : null}
          {frame.offered ? <OtherLanguage frame={frame} language={frame.offered} /> : null}
          {hasSaid && !props.refused ? <Said frame={frame} /> : null}
          <PinButton frame={frame} />
          <SubjectTabs frame={frame} />
          <HereContext.Provider value={newHereScope(frame)}>
            {frame.head ? <Headed {...props} under={frame.head} /> : <Matter {...props} />}
          </HereContext.Provider>
          {/* What was refused now is read before what was done a moment ago. */}
          {hasSaid && props.refused ? <Said frame={frame} /> : null}
          {frame.discussion ? <Discussed frame={frame} discussion={frame.discussion} /> : null}
        </main>
        {props.bare ? null : (
          <Footer
            frame={frame}
            accessibility={props.accessibility}
            unpublished={props.unpublished}
          />
        )}
      </body>
    </html>
  )
}

/** As if nobody had signed in on this browser. */
function ofNobody({
  proofAt: _,
  undo: __,
  discussion: ___,
  pins: ____,
  head: _____,
  ...frame
}: Frame): Frame {
  return { ...frame, viewer: undefined }
}

/** Under the header of what the page is a part of; the page of the thing itself gives it its title. */
function Headed(props: LayoutProps & { under: PageHead }) {
  const { frame, under: head } = props
  if (!isOwnPage(frame, head) || props.aside || props.beside)
    return (
      <>
        <SubjectHead frame={frame} head={head} />
        <Matter {...props} crumbs={crumbsUnder(frame, head, props.crumbs)} />
      </>
    )
  return (
    <>
      <SubjectHead frame={frame} head={head} title={<PageTitle {...props} />} />
      {props.children}
    </>
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

/** After the matter, on every page of the thing: what those who work with it say of it. */
function Discussed({ frame, discussion }: { frame: Frame; discussion: DiscussionFrame }) {
  const texts = uiTexts[frame.locale]
  return (
    <aside class="page-discussion" aria-label={texts.discussionOf(discussion.count)}>
      <p>
        <a href={discussion.href}>{texts.discussionOf(discussion.count)}</a>
      </p>
      {discussion.share ? <Shared frame={frame} share={discussion.share} /> : null}
    </aside>
  )
}

/** Whoever works on a draft knows that somebody may read it now, and that remarks wait. */
function Shared({ frame, share }: { frame: Frame; share: DraftShare }) {
  const { href, isDraft, open, unread } = share
  const texts = layoutTexts[frame.locale]
  const facts = [open > 0 ? texts.linksOpen(open) : '', unread > 0 ? texts.remarksWait(unread) : '']
  return (
    <p>
      <a href={href}>{isDraft ? texts.shareDraft : texts.draftRemarks}</a>{' '}
      {facts.filter(Boolean).join(' ')}
    </p>
  )
}

/** What was just done, and the way back while there is one. */
function Said({ frame }: { frame: Frame }) {
  const { notice, undo, written, isRefusal } = frame
  return (
    <div class="page-notice" role="status">
      <Notice tone={written || isRefusal ? 'caution' : 'good'}>
        <p>{notice ?? uiTexts[frame.locale].mayUndo}</p>
        {written ? <Written frame={frame} written={written} /> : null}
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
