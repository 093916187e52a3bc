import type { z } from 'zod'
import type { Contract, Method } from '../../../shared/contract.ts'

/** Input of a call as the desk's functions get it: after the contract has parsed it, ids branded. */
export type Parsed<M extends Method> = z.output<Contract[M]['input']>
