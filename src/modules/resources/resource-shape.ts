import type { EssentialKey, SectionKey } from './sheet-content.ts'

/** What a resource is: it says which questions are asked of its authors. */
export const resourceKinds = [
  'case-sheet',
  'method',
  'guide',
  'kit',
  'template',
  'article',
  'report',
  'video',
  'game',
  'tool',
  'learning',
  'collection',
] as const
export type ResourceKind = (typeof resourceKinds)[number]

export interface KindShape {
  /** The parts, in the order they are written and read. */
  readonly sections: readonly SectionKey[]
  /** Of the questions of “the essential in one minute”, those that make sense. */
  readonly essential: readonly EssentialKey[]
  /** Without these it is not complete, whatever else it says. */
  readonly needed: readonly SectionKey[]
  /** Numbered steps, each with a title. */
  readonly hasSteps?: true
  /** Other resources, chosen and put in order. */
  readonly hasItems?: true
  /** The work itself is at another address. */
  readonly hasLink?: true
}

const shapes: Readonly<Record<ResourceKind, KindShape>> = {
  'case-sheet': {
    sections: [
      'summary',
      'context',
      'objectives',
      'method',
      'steps',
      'actors',
      'means',
      'results',
      'followUp',
      'worked',
      'difficulties',
      'vigilance',
      'advice',
    ],
    essential: ['what', 'who', 'when', 'cost', 'result', 'limits', 'redo'],
    needed: ['summary', 'method', 'means', 'results', 'difficulties', 'advice'],
  },
  method: {
    sections: [
      'summary',
      'objectives',
      'whenToUse',
      'principles',
      'steps',
      'actors',
      'means',
      'vigilance',
      'limits',
      'variants',
      'examples',
      'advice',
    ],
    essential: ['what', 'who', 'when', 'cost', 'result', 'limits', 'redo'],
    needed: ['summary', 'whenToUse', 'vigilance', 'limits'],
    hasSteps: true,
  },
  guide: {
    sections: [
      'summary',
      'audience',
      'context',
      'body',
      'material',
      'vigilance',
      'advice',
      'further',
    ],
    essential: ['what', 'who', 'when'],
    needed: ['summary', 'audience', 'body'],
    hasSteps: true,
  },
  kit: {
    sections: [
      'summary',
      'audience',
      'contents',
      'material',
      'use',
      'adapt',
      'vigilance',
      'examples',
    ],
    essential: ['what', 'who', 'when', 'cost', 'limits'],
    needed: ['summary', 'audience', 'contents', 'adapt'],
    hasSteps: true,
  },
  template: {
    sections: ['summary', 'audience', 'use', 'body', 'adapt', 'vigilance'],
    essential: ['what', 'who'],
    needed: ['summary', 'use'],
  },
  article: {
    sections: ['summary', 'body', 'takeaway', 'further'],
    essential: ['what', 'who'],
    needed: ['summary', 'body'],
  },
  report: {
    sections: ['summary', 'context', 'method', 'results', 'difficulties', 'advice'],
    essential: ['what', 'who', 'when', 'result', 'limits'],
    needed: ['summary', 'method', 'results'],
    hasLink: true,
  },
  video: {
    sections: ['summary', 'chapters', 'takeaway', 'transcript'],
    essential: ['what', 'who', 'when'],
    needed: ['summary', 'transcript'],
    hasLink: true,
  },
  game: {
    sections: [
      'summary',
      'objectives',
      'actors',
      'material',
      'rules',
      'debrief',
      'variants',
      'vigilance',
    ],
    essential: ['what', 'who', 'when', 'cost', 'limits'],
    needed: ['summary', 'material', 'rules', 'debrief'],
    hasSteps: true,
  },
  tool: {
    sections: ['summary', 'use', 'means', 'limits', 'privacy', 'alternatives', 'examples'],
    essential: ['what', 'who', 'cost', 'limits'],
    needed: ['summary', 'use', 'limits', 'privacy'],
    hasLink: true,
  },
  learning: {
    // A coaching or a visit leaves its learning in the words of a case; they are kept as such.
    sections: ['summary', 'evidence', 'limits', 'context', 'worked', 'difficulties', 'advice'],
    essential: ['what'],
    needed: ['summary', 'evidence', 'limits'],
    hasItems: true,
  },
  collection: {
    sections: ['summary', 'audience', 'further'],
    essential: ['what', 'who'],
    needed: ['summary'],
    hasItems: true,
  },
}

export function shapeOf(kind: ResourceKind): KindShape {
  return shapes[kind]
}
