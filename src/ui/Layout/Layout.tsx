import type { Child } from 'hono/jsx'
import type { Frame } from '#kit/frame.ts'
import { Notice } from '../Notice/Notice.tsx'
import { uiTexts } from '../texts.ts'
import { type Crumb, Crumbs } from './Crumbs.tsx'
import { Footer } from './Footer.tsx'
import { Head } from './Head.tsx'
import { Header } from './Header.tsx'
import { Rail } from './Rail.tsx'

export interface LayoutProps {
  readonly frame: Frame
  /** One strong sentence: the h1 and the title of the window. */
  readonly title: string
  /** Where one is and what one can do next. */
  readonly lead?: Child
  readonly crumbs?: readonly Crumb[] | undefined
  /** Small line above the title, in the accent. */
  readonly eyebrow?: Child
  /** For search engines and shared links (default: the lead when it is plain text). */
  readonly description?: string | undefined
  /** No measure on the main column: tables, pictures. */
  readonly wide?: boolean | undefined
  /** Beside the title and the matter on wide screens, after it on a phone. */
  readonly aside?: Child
  /** More for the head: JSON-LD, alternate formats. */
  readonly head?: Child
  /** Next gestures, beside the title. */
  readonly actions?: Child
  /** The form came back: said in the title of the window, before all. */
  readonly refused?: boolean | undefined
  readonly children?: Child
}

/** Every page of the house, complete without JavaScript. */
export function Layout(props: LayoutProps) {
  const { frame } = props
  const texts = uiTexts[frame.locale]
  return (
    <html lang={frame.locale}>
      <Head
        frame={frame}
        title={props.title}
        description={props.description ?? plain(props.lead)}
        refused={props.refused ?? false}
      >
        {props.head}
      </Head>
      <body class={frame.viewer ? 'with-rail' : 'public'}>
        <a class="skip-link" href="#contenu">
          {texts.skip}
        </a>
        <Header frame={frame} />
        {frame.viewer ? <Rail frame={frame} /> : null}
        <main id="contenu" tabindex={-1} class={props.wide ? 'page wide' : 'page'}>
          {frame.notice ? (
            <div role="status">
              <Notice tone="good">{frame.notice}</Notice>
            </div>
          ) : null}
          <div class={props.aside ? 'page-columns' : 'page-column'}>
            <div class="page-main">
              <PageTitle {...props} />
              {props.children}
            </div>
            {props.aside ? <aside class="page-aside">{props.aside}</aside> : null}
          </div>
        </main>
        <Footer frame={frame} />
      </body>
    </html>
  )
}

function PageTitle(props: LayoutProps) {
  return (
    <header class="page-title">
      {props.crumbs ? <Crumbs locale={props.frame.locale} crumbs={props.crumbs} /> : null}
      {props.eyebrow ? <div class="eyebrow">{props.eyebrow}</div> : null}
      <h1>{props.title}</h1>
      {props.lead ? <p class="lead">{props.lead}</p> : null}
      {props.actions ? <div class="page-actions">{props.actions}</div> : null}
    </header>
  )
}

function plain(lead: Child): string | undefined {
  return typeof lead === 'string' ? lead : undefined
}
