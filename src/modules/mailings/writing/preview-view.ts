/** How a preview is looked at, and its word in the address. */
export const previewViews = { wide: 'large', phone: 'telephone', dark: 'sombre' } as const

export type PreviewView = keyof typeof previewViews

export const viewNames = Object.keys(previewViews) as readonly PreviewView[]

/** The colours of a view, as the address of the letter itself says them. */
export const previewSchemes = { wide: 'clair', phone: 'clair', dark: 'sombre' } as const

export function previewViewOf(asked: string | undefined): PreviewView {
  return viewNames.find((name) => previewViews[name] === asked) ?? 'wide'
}
