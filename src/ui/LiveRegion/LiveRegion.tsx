import type { Child } from 'hono/jsx'

export interface LiveRegionProps {
  /** What to listen to: `experiment:<id>`, as given to `ctx.changed`. */
  readonly subject: string
  /** Unique in the page when it holds several regions of one subject. */
  readonly id?: string | undefined
  /** For a region that holds a form: it is drawn again only when this changes. */
  readonly state?: string | undefined
  readonly children?: Child
}

/** Redraws itself when the server says that its subject changed; without JavaScript, a plain block. */
export function LiveRegion({ subject, id, state, children }: LiveRegionProps) {
  return (
    <live-region
      id={id ?? `direct-${subject.replace(/[^\w-]/g, '-')}`}
      subject={subject}
      data-state={state}
    >
      {children}
    </live-region>
  )
}
