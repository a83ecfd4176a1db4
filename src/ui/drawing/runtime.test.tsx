import { raw } from 'hono/html'
import { jsx as drawnByHono } from 'hono/jsx/jsx-runtime'
import { describe, expect, it } from 'vitest'
import { createContext, drawnOnce, jsx, useContext } from './runtime.ts'

type Draw = (tag: never, props: never) => unknown

/** The same pieces, made by whoever draws. */
const shapes: Readonly<Record<string, (draw: Draw) => unknown>> = {
  'elements in elements': (draw) =>
    of(draw, 'ul', {
      class: 'liste',
      children: [of(draw, 'li', { children: 'un' }), of(draw, 'li', { children: 2 })],
    }),
  'what people write': (draw) =>
    of(draw, 'p', {
      title: `"><script>'&`,
      children: `</p><script>alert("l’été & l'hiver")</script>`,
    }),
  'attributes that are there, or not': (draw) =>
    of(draw, 'input', {
      required: true,
      disabled: false,
      value: '',
      'aria-hidden': true,
      max: 0,
      id: undefined,
      name: null,
    }),
  'names that are none': (draw) =>
    of(draw, 'p', { 'a b': 'x', 'onload="': 'y', '': 'z', 'data-a': 'w', ref: null }),
  'elements that hold nothing': (draw) =>
    of(draw, 'p', {
      children: [
        of(draw, 'br', {}),
        of(draw, 'hr', { class: 'a' }),
        of(draw, 'img', { src: '/a' }),
        of(draw, 'i', {}),
      ],
    }),
  'what is not drawn': (draw) =>
    of(draw, 'p', { children: [null, undefined, true, false, '', 0, [[], ['a']]] }),
  'HTML that was made safe': (draw) =>
    of(draw, 'p', { title: raw('&nbsp;'), children: raw('<b>a</b>') }),
  'names of SVG': (draw) =>
    of(draw, 'div', {
      children: [
        of(draw, 'svg', {
          viewBox: '0 0 1 1',
          children: of(draw, 'path', { strokeWidth: 2, textAnchor: 'end', d: 'M0' }),
        }),
        of(draw, 'p', { strokeWidth: 2 }),
      ],
    }),
  'components, and what they are told': (draw) => {
    const Title = ({ level, children }: { level: number; children?: unknown }) =>
      of(draw, `h${level}`, { children: [children, '.'] })
    return of(draw, Title, { level: 3, children: ['a', of(draw, 'b', { children: '<' })] })
  },
  'components that draw nothing, a word, a list': (draw) =>
    of(draw, 'p', {
      children: [() => null, () => false, () => 'a < b', () => 7, () => ['c', 'd']].map(
        (component) => of(draw, component, {}),
      ),
    }),
}

const of = (draw: Draw, tag: unknown, props: unknown) => draw(tag as never, props as never)

describe('what is drawn', () => {
  it.each(Object.keys(shapes))('is what Hono draws: %s', (name) => {
    const [ours, theirs] = [jsx, drawnByHono].map((draw) => String(shapes[name]?.(draw as Draw)))
    expect(ours).toBe(theirs)
    expect(ours?.length).toBeGreaterThan(8)
  })

  it('is known already: nothing is waited for', () => {
    const late = Promise.resolve('plus tard') as unknown as string
    expect(() => String(<p>{late}</p>)).toThrow('known already')
  })

  it('has elements with a name', () => {
    const Evil = 'p><script' as 'p'
    expect(() => String(<Evil>a</Evil>)).toThrow('no element')
  })
})

describe('what a component tells all that stands inside it', () => {
  const Depth = createContext(0)
  const Told = () => <b>{useContext(Depth)}</b>

  it('is the nearest that is said, and nothing outside', () => {
    const html = String(
      <p>
        <Told />
        <Depth.Provider value={1}>
          <Told />
          <Depth.Provider value={2}>
            <i>
              <Told />
            </i>
          </Depth.Provider>
          <Told />
        </Depth.Provider>
        <Told />
      </p>,
    )
    expect(html).toBe('<p><b>0</b><b>1</b><i><b>2</b></i><b>1</b><b>0</b></p>')
  })

  it('is known to what is drawn apart, which leaves the page as it was', () => {
    const Apart = () => <i title={String(<Told />)} />
    const html = String(
      <p>
        a
        <Depth.Provider value={3}>
          <Apart />
        </Depth.Provider>
        b
      </p>,
    )
    expect(html).toBe('<p>a<i title="&lt;b&gt;3&lt;/b&gt;"></i>b</p>')
  })

  it('is forgotten when a page breaks down in its middle', () => {
    const Broken = () => {
      throw new Error('en panne')
    }
    const page = (
      <svg aria-hidden="true">
        <Depth.Provider value={4}>
          <Broken />
        </Depth.Provider>
      </svg>
    )
    expect(() => String(page)).toThrow('en panne')
    expect(
      String(
        <p {...{ strokeWidth: 1 }}>
          <Told />
        </p>,
      ),
    ).toBe('<p strokeWidth="1"><b>0</b></p>')
  })
})

describe('what stands twice in a page', () => {
  it('is drawn once for each frame', () => {
    let times = 0
    const Links = ({ frame }: { readonly frame: { readonly path: string } }) => {
      times += 1
      return <a href={frame.path}>ici &amp; là</a>
    }
    const page = (frame: { path: string }) => (
      <p>
        {drawnOnce(Links, frame)}
        {drawnOnce(Links, frame)}
      </p>
    )
    expect(String(page({ path: '/un' }))).toBe(
      `<p>${'<a href="/un">ici &amp; là</a>'.repeat(2)}</p>`,
    )
    expect(times).toBe(1)
    expect(String(page({ path: '/deux' }))).toContain('href="/deux"')
    expect(times).toBe(2)
  })
})
