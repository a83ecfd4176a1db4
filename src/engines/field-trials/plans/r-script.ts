import type { PlainTable } from '#kit/sheets/plain-table.ts'
import type { PlannedEstimate } from './analyse.ts'
import { adjusts } from './comparison.ts'
import { isByDesign } from './estimates.ts'
import type { TrialPlan } from './plan.ts'
import { readTrialRows, type TrialRows } from './read-rows.ts'

/**
 * A script of R, in its base language alone, that holds the columns of the plan as they were read, and computes each effect again
 * by formulas written here and not by this engine. It reads no file: R and this engine do not read the same cells alike (01, T, a
 * comma, an encoding). It prints one line for each effect: outcome, term, estimate, standard error, degrees of freedom, p.
 *
 * @param effects those that the plan gave, in their order
 * @returns undefined for a table on which the plan has no result
 */
export function planInR(
  table: PlainTable,
  plan: TrialPlan,
  effects: readonly Pick<PlannedEstimate, 'outcome' | 'term'>[],
): string | undefined {
  const read = readTrialRows(table, plan)
  if (!read.ok) return undefined
  const { rows } = read
  const arms = Math.max(1, rows.arms.length - 1)
  return [
    '# R 3.5 or later, no package. The plan:',
    `# ${ascii(JSON.stringify(plan))}`,
    ...columnsInR(rows),
    ...formulas,
    ...effects.map(({ outcome, term }, at) =>
      [
        '',
        `y <- outcomes[[${plan.outcomes.indexOf(outcome) + 1}]]`,
        ...chosenRows(plan, rows.arms.length === 0 ? undefined : (at % arms) + 1),
        ...way(plan),
        `tell(${literal(outcome)}, ${literal(term)}, found)`,
      ].join('\n'),
    ),
    '',
  ].join('\n')
}

/** Arms are numbered, the one compared with 0; blocks, clusters and times as they come. */
function columnsInR(rows: TrialRows): readonly string[] {
  const { outcomes, covariates, treatment, arms, blocks, clusters, after } = rows
  return [
    '',
    ...[...outcomes.keys()].map((title, at) => `# outcome ${at + 1}: ${ascii(title)}`),
    ...[...covariates.keys()].map((title, at) => `# covariate ${at + 1}: ${ascii(title)}`),
    ...arms.map((name, at) => `# arm ${at}: ${ascii(name)}`),
    `outcomes <- list(${[...outcomes.values()].map(numbers).join(', ')})`,
    `covariates <- cbind(${[...covariates.values()].map(numbers).join(', ')})`,
    `arm <- ${numbers(treatment)}`,
    `block <- ${blocks === undefined ? 'NULL' : numbered(blocks)}`,
    `cluster <- ${clusters === undefined ? 'NULL' : numbered(clusters)}`,
    `late <- ${after === undefined ? 'NULL' : numbers(after.map(Number))}`,
    '',
  ]
}

function chosenRows(plan: TrialPlan, arm: number | undefined): readonly string[] {
  return [
    `kept <- !is.na(y)${adjusts(plan) ? ' & complete.cases(covariates)' : ''}`,
    ...(arm === undefined ? [] : [`kept <- kept & arm %in% c(0, ${arm})`]),
    ...(plan.design.startsWith('pair')
      ? [
          'kept <- kept & ave(arm * NA^!kept, block, FUN = function(z) length(unique(z[!is.na(z)]))) == 2',
        ]
      : []),
    `y <- y[kept]; z <- ${arm === undefined ? 'arm[kept]' : `as.numeric(arm[kept] == ${arm})`}`,
    'b <- block[kept]; g <- cluster[kept]; t <- late[kept]',
  ]
}

function way(plan: TrialPlan): readonly string[] {
  const { design, se, covariates, cluster } = plan
  if (isByDesign(plan)) return [`found <- ${byDesign[design as keyof typeof byDesign]}`]
  const hasCovariates = covariates.length > 0 && adjusts(plan)
  const error = se ?? (cluster === undefined ? 'HC2' : 'CR2')
  const isLin = hasCovariates && (design === 'complete' || design === 'clustered')
  const columns = [
    ...['1', 'z'],
    ...(design === 'did' ? ['t', 'z * t'] : []),
    ...(isLin ? ['x', 'z * x'] : hasCovariates ? ['x'] : []),
  ]
  const hasBlocks = plan.block !== undefined && !isLin && design !== 'complete' && design !== 'did'
  const chosen = 'covariates[kept, , drop = FALSE]'
  return [
    ...(hasCovariates ? [`x <- ${isLin ? `scale(${chosen}, scale = FALSE)` : chosen}`] : []),
    `X <- cbind(${columns.join(', ')})`,
    ...(hasBlocks ? ['X <- cbind(X, model.matrix(~ factor(b))[, -1, drop = FALSE])'] : []),
    `found <- regression(X, y, ${design === 'did' ? 4 : 2}, ${literal(error)}, ${error.startsWith('CR') ? 'g' : 'NULL'})`,
  ]
}

const byDesign = {
  complete: 'neyman(y, z)',
  blocked: 'blocked(y, z, b)',
  pairs: 'paired(y, z, b)',
  clustered: 'regression(cbind(1, z), y, 2, "CR2", g)',
  'blocked-clustered': 'blocked(y, z, b, g)',
  'pair-clustered': 'pairedClusters(y, z, b)',
}

const formulas = `
neyman <- function(y, z) {
  a <- y[z == 1]; b <- y[z == 0]
  va <- var(a) / length(a); vb <- var(b) / length(b)
  list(estimate = mean(a) - mean(b), se = sqrt(va + vb),
    df = (va + vb)^2 / (va^2 / (length(a) - 1) + vb^2 / (length(b) - 1)))
}
blocked <- function(y, z, block, cluster = NULL) {
  estimate <- 0; square <- 0
  for (name in unique(block)) {
    at <- block == name
    one <- if (is.null(cluster)) neyman(y[at], z[at]) else
      regression(cbind(1, z[at]), y[at], 2, "CR2", cluster[at])
    estimate <- estimate + mean(at) * one$estimate
    square <- square + (mean(at) * one$se)^2
  }
  count <- if (is.null(cluster)) length(y) else length(unique(cluster))
  list(estimate = estimate, se = sqrt(square), df = count - 2 * length(unique(block)))
}
paired <- function(y, z, pair) {
  gap <- sapply(unique(pair), function(name) y[pair == name & z == 1] - y[pair == name & z == 0])
  list(estimate = mean(gap), se = sd(gap) / sqrt(length(gap)), df = length(gap) - 1)
}
pairedClusters <- function(y, z, pair) {
  total <- sapply(unique(pair), function(name) {
    at <- pair == name
    sum(at) * (mean(y[at & z == 1]) - mean(y[at & z == 0]))
  })
  n <- length(y); many <- length(total); estimate <- sum(total) / n
  list(estimate = estimate, df = many - 1,
    se = sqrt(many / (many - 1) * sum((total - n * estimate / many)^2)) / n)
}
regression <- function(X, y, at, type, cluster) {
  n <- nrow(X); k <- ncol(X)
  bread <- solve(crossprod(X)); b <- drop(bread %*% crossprod(X, y)); e <- drop(y - X %*% b)
  df <- n - k
  if (type == "classical") V <- bread * sum(e^2) / df
  else if (type %in% c("HC0", "HC1", "HC2", "HC3")) {
    h <- rowSums((X %*% bread) * X)
    w <- switch(type, HC0 = 1, HC1 = n / df, HC2 = 1 / (1 - h), HC3 = 1 / (1 - h)^2)
    V <- bread %*% crossprod(X, X * (e^2 * w)) %*% bread
  } else {
    groups <- split(seq_len(n), factor(cluster)); G <- length(groups)
    meat <- matrix(0, k, k); A <- list()
    for (name in names(groups)) {
      i <- groups[[name]]; Xg <- X[i, , drop = FALSE]
      if (type == "CR2") {
        own <- eigen(diag(length(i)) - Xg %*% bread %*% t(Xg), symmetric = TRUE)
        power <- ifelse(own$values > 1e-9, own$values^-0.5, 0)
        A[[name]] <- own$vectors %*% (power * t(own$vectors))
      } else A[[name]] <- diag(length(i))
      score <- crossprod(Xg, A[[name]] %*% e[i])
      meat <- meat + score %*% t(score)
    }
    scale <- if (type == "CR1") G / (G - 1) * (n - 1) / (n - k) else 1
    V <- scale * bread %*% meat %*% bread
    df <- G - 1
    if (type == "CR2") {
      half <- sapply(names(groups), function(name) {
        i <- groups[[name]]; Xg <- X[i, , drop = FALSE]
        direction <- A[[name]] %*% Xg %*% bread[, at]
        full <- numeric(n); full[i] <- direction
        full - drop(X %*% (bread %*% crossprod(Xg, direction)))
      })
      B <- crossprod(half)
      df <- sum(diag(B))^2 / sum(B^2)
    }
  }
  list(estimate = b[[at]], se = sqrt(V[at, at]), df = df)
}
tell <- function(outcome, term, found) {
  p <- 2 * pt(-abs(found$estimate / found$se), found$df)
  cat(outcome, term, format(c(found$estimate, found$se, found$df, p), digits = 15), sep = "\\t")
  cat("\\n")
}`.split('\n')

/** A vector of numbers, each with all its digits; lines stay short enough for R to read. */
function numbers(values: ArrayLike<number>): string {
  const words = Array.from(values, (value) => (Number.isNaN(value) ? 'NA' : String(value)))
  const lines: string[] = []
  for (let at = 0; at < words.length; at += 20) lines.push(words.slice(at, at + 20).join(', '))
  return `c(${lines.join(',\n  ')})`
}

/** Each name by its place among those met: R compares them, and reads none. */
function numbered(names: readonly string[]): string {
  const places = new Map<string, number>()
  return numbers(
    names.map((name) => {
      const place = places.get(name) ?? places.size + 1
      places.set(name, place)
      return place
    }),
  )
}

/** A comment on one line. */
const ascii = (text: string) => literal(text).slice(1, -1)

/** Text of R, whatever its signs. */
function literal(text: string): string {
  return `"${Array.from(text, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (sign === '"' || sign === '\\') return `\\${sign}`
    if (code >= 32 && code < 127) return sign
    return `\\U{${(code === 0 ? 0xfffd : code).toString(16)}}`
  }).join('')}"`
}
