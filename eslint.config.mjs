import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const config = [
  {
    ignores: [
      ".next/**",
      ".data/**",
      "node_modules/**",
      "coverage/**",
      "playwright-report/**",
      "test-results/**",
      "next-env.d.ts",
    ],
  },
  ...next,
  ...typescript,
  {
    rules: {
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "next/font/google",
              message: "It downloads during the build. Fonts come from npm packages.",
            },
          ],
        },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "off",
    },
  },
  // No React here: a function called useDatabase is no hook.
  { files: ["server/**", "db/**", "e2e/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  // Type annotations do not exist in plain Node files, and short-circuit statements are their idiom.
  { files: ["**/*.mjs"], rules: { "import/no-anonymous-default-export": "off" } },
];

export default config;
