/** One mark of the line of a header: the shape of the station line of `ui`. */
export interface HeadStation {
  readonly label: string
  readonly date?: string | undefined
  readonly state: 'done' | 'current' | 'ahead' | 'stopped'
  readonly late?: boolean | undefined
}

interface HeadCrumb {
  readonly label: string
  /** Language of a title that somebody wrote; left out for the words of the house. */
  readonly labelIn?: string | undefined
  readonly href?: string | undefined
}

/**
 * The header of a thing that has many pages, some of them kept by other rooms: an experiment, above its protocol and above
 * the draw of its second phase. The room that keeps the thing says it once (`Module.heads`), and the layout draws it.
 */
export interface PageHead {
  readonly title: string
  readonly titleIn?: string | undefined
  /** The page of the thing itself: there, the title of the page and that of the header are one. */
  readonly href: string
  /** Above the title: the list it is in, its place. */
  readonly crumbs: readonly HeadCrumb[]
  /** Who may read it and where it stands, in words. */
  readonly state: {
    readonly words: string
    readonly tone: 'good' | 'caution' | 'neutral'
    readonly more?: string | undefined
  }
  readonly line: { readonly title: string; readonly stations: readonly HeadStation[] }
  /** Its places, and what their row is called for whoever hears it. */
  readonly placesLabel: string
  readonly places: readonly {
    readonly label: string
    readonly href: string
    readonly current: boolean
  }[]
  /** Between the place and a page that another room keeps: the phase of a draw. */
  readonly within?: readonly HeadCrumb[] | undefined
  /** What comes next, for those who may do it. */
  readonly next?:
    | { readonly before: string; readonly words: string; readonly href: string }
    | undefined
  /** The one act that stays in sight: publishing, while it is a draft. */
  readonly act?:
    | {
        readonly label: string
        readonly action: string
        readonly confirm: string
        readonly fields?: Readonly<Record<string, string>>
      }
    | undefined
}
