/** As much of JSON Schema as is used here. */
import type { JsonSchema as AnySchema } from '@valibot/to-json-schema'

export type JsonSchema = AnySchema
export type Definitions = Readonly<Record<string, JsonSchema>>

export const definition = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` })
