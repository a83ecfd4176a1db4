export interface Tab {
  readonly label: string
  readonly href: string
  readonly current: boolean
}

/** Pages of one thing, as links: each has its own address. */
export function Tabs({ label, links }: { label: string; links: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {links.map((link) => (
          <li>
            <a href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
