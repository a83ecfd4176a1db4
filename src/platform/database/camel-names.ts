import {
  CamelCasePlugin,
  type IdentifierNode,
  type KyselyPlugin,
  PostgresQueryCompiler,
} from 'kysely'

// Columns are `like_this` in the database and `likeThis` in the code; what a json column holds keeps its own names. The
// plugin of the query builder writes each question anew to change its names: here they change as its text is written.

class Names extends CamelCasePlugin {
  inDatabase(name: string): string {
    return this.snakeCase(name)
  }

  inCode(name: string): string {
    return this.camelCase(name)
  }
}

const names = new Names({ maintainNestedObjectKeys: true })

export const nameInCode = (column: string) => names.inCode(column)

/** For the rows that come back. */
export const inCamelCase: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: (asked) => names.transformResult(asked),
}

/** For the questions. */
export class SnakeCaseCompiler extends PostgresQueryCompiler {
  protected override compileUnwrappedIdentifier({ name }: IdentifierNode): void {
    this.append(this.sanitizeIdentifier(names.inDatabase(name)))
  }
}
