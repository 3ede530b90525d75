using System.CommandLine;
using DisclosureSite.Benchmarks.Measuring;
using DisclosureSite.Benchmarks.Synthetic;

var folder = new Argument<string>("folder") { Description = "The input folder to write." };
var agencies = new Option<int>("--agencies") { Description = "How many agencies.", Required = true };
var years = new Option<int>("--years") { Description = $"How many years, from {SyntheticArchive.FirstYear} on.", Required = true };
var seed = new Option<int>("--seed") { Description = "Another seed, other figures and texts.", DefaultValueFactory = _ => 1 };
var generate = new Command("generate", "Writes an archive of invented agencies, with figures that satisfy all rules but for a few totals.")
{
    folder, agencies, years, seed,
};
generate.SetAction(parsed => SyntheticArchive.Write(
    parsed.GetRequiredValue(folder), parsed.GetValue(agencies), parsed.GetValue(years), parsed.GetValue(seed)));

var sizes = new Option<string>("--sizes")
{
    Description = "Numbers of reports, with commas between; ten reports an agency.",
    DefaultValueFactory = _ => "100,1000,10000",
};
var work = new Option<string?>("--work") { Description = "Keep the published program, the archives and the sites in this folder." };
var run = new Command("run", "Publishes the program for this machine, builds archives of several sizes with it, and prints what it took.")
{
    sizes, work,
};
run.SetAction(parsed => BuildBenchmark.Run(Sizes.Parse(parsed.GetRequiredValue(sizes)), parsed.GetValue(work)));

var searched = new Option<string>("--sizes")
{
    Description = "Numbers of reports, with commas between; ten reports an agency.",
    DefaultValueFactory = _ => "300,1000,10000",
};
var queries = new Option<int>("--queries") { Description = "How many random words are asked.", DefaultValueFactory = _ => 200 };
var search = new Command("search", "Builds archives of several sizes and prints what random queries load and how long they take, in a browser.")
{
    searched, queries, work,
};
search.SetAction((parsed, _) => SearchBenchmark.RunAsync(
    Sizes.Parse(parsed.GetRequiredValue(searched)), parsed.GetValue(queries), parsed.GetValue(work)));

var input = new Argument<string>("input");
var output = new Argument<string>("output");
var steps = new Command(BuildSteps.Command, "Called by search, in a process of its own.") { input, output };
steps.Hidden = true;
steps.SetAction(parsed => BuildSteps.Print(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output)));

var downloads = new Command("data", "Builds archives of several sizes with and without the files for programs, and prints what these add.") { sizes, work };
downloads.SetAction(parsed => DataBenchmark.Run(Sizes.Parse(parsed.GetRequiredValue(sizes)), parsed.GetValue(work)));
var which = new Argument<DataFiles>("files");
var data = new Command(DataBenchmark.Command, "Called by data, in a process of its own.") { input, output, which };
data.Hidden = true;
data.SetAction(parsed => DataBenchmark.Print(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetRequiredValue(which)));

return new RootCommand(
    """
    Measures DisclosureSite on synthetic archives.

      dotnet run -c Release --project tests/DisclosureSite.Benchmarks -- run
      dotnet run -c Release --project tests/DisclosureSite.Benchmarks -- run --sizes 1000 --work /tmp/measured
      dotnet run -c Release --project tests/DisclosureSite.Benchmarks -- search
      dotnet run -c Release --project tests/DisclosureSite.Benchmarks -- data
      dotnet run -c Release --project tests/DisclosureSite.Benchmarks -- generate /tmp/archive --agencies 100 --years 10
    """)
{
    generate, run, search, downloads, steps, data,
}.Parse(args).Invoke();
