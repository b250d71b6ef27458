import type { TestProject } from "vitest/node";
import { testCluster } from "./test-cluster.mjs";

/** Starts the one PostgreSQL of a test run before the first test file, and removes it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await testCluster({ database: "app_template" });
  project.provide("clusterUrl", cluster.superUrl);
  project.provide("loginPassword", cluster.loginPassword);
  // Told to the tests that ask for a database; those of pure arithmetic run all the same.
  project.provide("clusterFailure", cluster.failure);
  return () => cluster.remove();
}
